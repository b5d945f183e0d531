package io.soullink.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.shared.Rejected;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link CleanJpeg} on pictures as others write them. */
class CleanPictureTest {
    private static final int SIDE = 90;

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        return image;
    }

    private static String jpeg(boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(noise(), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toString(ISO_8859_1);
    }

    /** The same picture as a phone writes it: where it was comes first, and another picture last. */
    private static String phoneJpeg(boolean progressive, boolean little, int orientation) {
        String plain = jpeg(progressive);
        return JpegParts.START + JpegParts.exif(little, orientation) + plain.substring(2) + plain;
    }

    private static byte[] clean(String jpeg, int atOnce) {
        byte[] bytes = jpeg.getBytes(ISO_8859_1);
        return ArrayContent.readAll(new CleanJpeg(new ArrayContent(bytes, atOnce)), atOnce);
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    @ParameterizedTest
    @CsvSource({"false, false, 1", "false, true, 6", "true, false, 8", "true, true, 3"})
    void showsTheSamePixelsAndTellsNoPlace(boolean progressive, boolean little, int orientation) throws IOException {
        String taken = phoneJpeg(progressive, little, orientation);
        byte[] cleaned = clean(taken, 10_000);

        assertThat(pixels(cleaned)).isEqualTo(pixels(taken.getBytes(ISO_8859_1)));
        assertThat(taken).contains("SecretCam");
        assertThat(new String(cleaned, ISO_8859_1)).doesNotContain("SecretCam").doesNotContain("\u0088\u0025");
        assertThat(new String(cleaned, ISO_8859_1))
                .isEqualTo(JpegParts.START
                        + JpegParts.minimalExif(orientation)
                        + jpeg(progressive).substring(2));
    }

    @Test
    void isTheSameByteByByte() {
        String taken = phoneJpeg(true, true, 6);

        assertThat(clean(taken, 1)).isEqualTo(clean(taken, 100_000));
    }

    @Test
    void endsInBytesOrARefusalWhateverHappenedToThePicture() {
        byte[] taken = phoneJpeg(true, false, 6).getBytes(ISO_8859_1);
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = taken.clone();
            for (int change = 0; change < 10; change++) {
                bytes[random.nextInt(i % 2 == 0 ? 900 : bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                byte[] read = ArrayContent.readAll(new CleanJpeg(new ArrayContent(bytes, 5_000)), 5_000);
                assertThat(read.length).isLessThanOrEqualTo(bytes.length + 40);
            } catch (Rejected refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
    }
}

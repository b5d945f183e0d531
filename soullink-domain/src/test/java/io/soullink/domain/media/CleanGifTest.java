package io.soullink.domain.media;

import static io.soullink.domain.media.FileParts.GIF;
import static io.soullink.domain.media.FileParts.GIF_END;
import static io.soullink.domain.media.FileParts.GIF_IMAGE;
import static io.soullink.domain.media.FileParts.GIF_LOOP;
import static io.soullink.domain.media.FileParts.GIF_TIME;
import static io.soullink.domain.media.FileParts.PLACE;
import static io.soullink.domain.media.FileParts.gifParts;
import static io.soullink.domain.media.FileParts.gifXmp;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanGifTest {
    private static final int SIDE = 60;

    private static String cleaned(String gif) {
        return Cleaned.cleaned(MediaType.GIF, gif);
    }

    private static void assertRefused(String gif) {
        Cleaned.assertRefused(MediaType.GIF, gif, "is no readable GIF");
    }

    private static String extension(char label, String... parts) {
        return "!" + label + gifParts(parts);
    }

    @Test
    void keepsWhatShowsIt() {
        String ownColours = "\u002C\0\0\0\0\1\0\1\0\u0081" + "c".repeat(12) + "\2" + gifParts("p".repeat(255), "q");
        String picture = GIF
                + GIF_LOOP
                + extension('\u00FF', "ANIMEXTS1.0", "\1\0\0")
                + extension('\u00FF', "ICCRGBG1012", "colours")
                + GIF_TIME
                + GIF_IMAGE
                + GIF_TIME
                + ownColours
                + GIF_END;

        assertThat(cleaned(picture)).isEqualTo(picture);
        assertThat(cleaned("GIF87a\1\0\1\0\0\0\0" + GIF_IMAGE + GIF_END))
                .isEqualTo("GIF87a\1\0\1\0\0\0\0" + GIF_IMAGE + GIF_END);
    }

    @Test
    void dropsWhatTellsMore() {
        String told = extension('\u00FE', PLACE, "x".repeat(255), PLACE)
                + extension('\u00FE')
                + extension('\1', "x".repeat(12), PLACE)
                + extension('\u00FF', "Photoshop.0", PLACE)
                + extension('\u00FF', "NETSCAPE2.0 " + PLACE, PLACE)
                + extension('\u00FF')
                + extension('\u0042', PLACE)
                + extension('\u00F9', PLACE)
                + gifXmp("<x:xmpmeta>" + PLACE + "</x:xmpmeta>");

        assertThat(cleaned(GIF + told + GIF_IMAGE + told + GIF_IMAGE + told + GIF_END))
                .isEqualTo(GIF + GIF_IMAGE + GIF_IMAGE + GIF_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACE, "GIF89a", "!\u00FE\7" + PLACE + "\0", "\0", ";"})
    void dropsWhatStandsBehindTheEnd(String behind) {
        assertThat(cleaned(GIF + GIF_IMAGE + GIF_END + behind)).isEqualTo(GIF + GIF_IMAGE + GIF_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", PLACE, "\u00FF"})
    void endsWhereNoBlockStandsBehindAnImage(String behind) {
        assertThat(cleaned(GIF + GIF_IMAGE + behind)).isEqualTo(GIF + GIF_IMAGE + GIF_END);
        assertRefused(GIF + behind + GIF_IMAGE + GIF_END);
    }

    @Test
    void takesPixelsThatAreCut() {
        String whole = GIF + GIF_TIME + GIF_IMAGE + GIF_TIME + GIF_IMAGE + GIF_END;
        int pixels = (GIF + GIF_TIME).length() + 10;
        for (int length = pixels; length < whole.length(); length++) {
            assertThat(whole).startsWith(cleaned(whole.substring(0, length)));
        }
        for (int length = 0; length < pixels; length++) {
            assertRefused(whole.substring(0, length));
        }
    }

    @Test
    void refusesWhatIsBroken() {
        assertRefused("GIF88a" + GIF.substring(6) + GIF_IMAGE + GIF_END);
        assertRefused(GIF + GIF_END);
        assertRefused(GIF + extension('\u00FE', PLACE));
    }

    @Test
    void showsTheSameImages() throws IOException {
        String plain = animation();
        int firstBlock = 13 + 3 * 256;
        assertThat(plain.charAt(10) & 0x87).isEqualTo(0x87);
        String told = plain.substring(0, firstBlock)
                + gifXmp("<x:xmpmeta>" + PLACE + "</x:xmpmeta>")
                + extension('\u00FE', PLACE)
                + plain.substring(firstBlock)
                + PLACE;

        String cleaned = cleaned(told);

        assertThat(images(cleaned)).hasSize(3).isEqualTo(images(plain));
        assertThat(cleaned).isEqualTo(plain).doesNotContain(PLACE);
    }

    private static String animation() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < 3; frame++) {
                writer.writeToSequence(new IIOImage(noise(frame), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toString(ISO_8859_1);
    }

    private static BufferedImage noise(int seed) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED);
        Random random = new Random(seed);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        return image;
    }

    private static List<List<Integer>> images(String gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<List<Integer>> images = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif.getBytes(ISO_8859_1)))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                int[] pixels = reader.read(i).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
                images.add(Arrays.stream(pixels).boxed().toList());
            }
        } finally {
            reader.dispose();
        }
        return images;
    }
}

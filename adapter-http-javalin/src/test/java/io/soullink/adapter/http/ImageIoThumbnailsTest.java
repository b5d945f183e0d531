package io.soullink.adapter.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.app.port.Thumbnails;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.shared.StorageException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageIoThumbnailsTest {
    private static final int WIDTH = 100;

    private final Thumbnails thumbnails = new ImageIoThumbnails();

    /** Red and green above, blue and white below. */
    private static BufferedImage quarters(int width, int height, int kind) {
        BufferedImage image = new BufferedImage(width, height, kind);
        Graphics2D graphics = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colors.length; i++) {
            graphics.setColor(colors[i]);
            graphics.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width / 2 + 1, height / 2 + 1);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static byte[] file(BufferedImage image, String format) {
        return file(image, format, false);
    }

    private static byte[] file(BufferedImage image, String format, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] turned(byte[] jpeg, int orientation) {
        String exif = "\u00FF\u00E1\0\042Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0" + (char) orientation
                + "\0\0\0\0\0\0";
        String plain = new String(jpeg, ISO_8859_1);
        return (plain.substring(0, 2) + exif + plain.substring(2)).getBytes(ISO_8859_1);
    }

    private static Content content(byte[] bytes) {
        return new ByteArrayInputStream(bytes)::read;
    }

    private Optional<byte[]> make(byte[] file, MediaType type) {
        return thumbnails.make(content(file), type, WIDTH);
    }

    private BufferedImage made(byte[] file, MediaType type) throws IOException {
        byte[] small = make(file, type).orElseThrow();
        assertThat(MediaType.of(small, small.length)).contains(type == MediaType.JPEG ? MediaType.JPEG : MediaType.PNG);
        return ImageIO.read(new ByteArrayInputStream(small));
    }

    private static void assertSize(BufferedImage image, int width, int height) {
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    /** The quarters from left to right and from top to bottom, by the first letters of their colours. */
    private static String quartersOf(BufferedImage image) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            letters.append(letter(new Color(image.getRGB(x, y))));
        }
        return letters.toString();
    }

    private static char letter(Color color) {
        boolean red = color.getRed() > 200;
        boolean green = color.getGreen() > 200;
        boolean blue = color.getBlue() > 200;
        if (red && green && blue) {
            return 'W';
        }
        return red ? 'R' : green ? 'G' : blue ? 'B' : '?';
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "GIF, gif"})
    void makesASmallPictureOfALargeOne(MediaType type, String format) throws IOException {
        BufferedImage small = made(file(quarters(640, 480), format), type);

        assertSize(small, WIDTH, 75);
        assertThat(quartersOf(small)).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @CsvSource({
        "1, RGBW, 60",
        "2, GRWB, 60",
        "3, WBGR, 60",
        "4, BWRG, 60",
        "5, RBGW, 167",
        "6, BRWG, 167",
        "7, WGBR, 167",
        "8, GWRB, 167"
    })
    void turnsItUpright(int orientation, String expected, int height) throws IOException {
        byte[] jpeg = turned(file(quarters(500, 300), "jpeg"), orientation);
        BufferedImage small = made(jpeg, MediaType.JPEG);

        assertSize(small, WIDTH, height);
        assertThat(quartersOf(small)).isEqualTo(expected);
    }

    @Test
    void measuresTheWidthOnceItIsUpright() {
        byte[] jpeg = file(quarters(500, 100), "jpeg");

        assertThat(make(jpeg, MediaType.JPEG)).isPresent();
        assertThat(make(turned(jpeg, 6), MediaType.JPEG)).isEmpty();
    }

    @Test
    void makesNoneOfAPictureThatIsNoWider() {
        assertThat(make(file(quarters(100, 400), "png"), MediaType.PNG)).isEmpty();
        assertThat(make(file(quarters(101, 400), "png"), MediaType.PNG)).isPresent();
    }

    @Test
    void isAtMostFourTimesAsHigh() throws IOException {
        assertSize(made(file(quarters(200, 1_600), "png"), MediaType.PNG), 50, 400);
        assertSize(made(file(quarters(200, 800), "png"), MediaType.PNG), 100, 400);
    }

    @Test
    void hasALineWhateverTheShape() throws IOException {
        assertSize(made(file(quarters(5_000, 2), "png"), MediaType.PNG), 100, 1);
        assertSize(made(file(quarters(101, 20_000), "png"), MediaType.PNG), 2, 400);
    }

    @Test
    void keepsWhatIsTransparent() throws IOException {
        BufferedImage small =
                made(file(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png"), MediaType.PNG);

        assertThat(small.getRGB(50, 50) >>> 24).isZero();
    }

    @Test
    void reducesALargeJpegWithoutDecodingItWhole() throws IOException {
        byte[] jpeg = file(quarters(6_000, 4_000), "jpeg");
        make(file(quarters(200, 200), "jpeg"), MediaType.JPEG);
        long before = allocated();
        Optional<byte[]> small = thumbnails.make(content(jpeg), MediaType.JPEG, 320);
        long allocated = allocated() - before;

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.orElseThrow()));
        assertSize(image, 320, 213);
        assertThat(quartersOf(image)).isEqualTo("RGBW");
        // Whole, it would be 72 million bytes.
        assertThat(allocated).isLessThan(10_000_000L + jpeg.length);
    }

    @Test
    void holdsNoLargePictureHoweverManyBytesItsPixelsHave() throws IOException {
        ColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        BufferedImage picture = new BufferedImage(deep, deep.createCompatibleWritableRaster(2_560, 2_560), false, null);
        byte[] png = file(picture, "png");
        make(file(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png"), MediaType.PNG); // Loads the decoder.

        long before = allocated();
        Optional<byte[]> small = thumbnails.make(content(png), MediaType.PNG, 1_280);
        long allocated = allocated() - before;

        assertSize(ImageIO.read(new ByteArrayInputStream(small.orElseThrow())), 1_280, 1_280);
        // All of its lines and columns would be 52 million bytes.
        assertThat(allocated).isLessThan(45_000_000L);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void takesAProgressiveJpegUnlessItIsLarge() {
        BufferedImage small = new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage large = new BufferedImage(4_001, 4_000, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(make(file(small, "jpeg", true), MediaType.JPEG)).isPresent();
        assertThat(make(file(large, "jpeg", true), MediaType.JPEG)).isEmpty();
        assertThat(make(file(large, "jpeg", false), MediaType.JPEG)).isPresent();
    }

    @Test
    void makesNoneOfLinesThatAreTooLong() {
        BufferedImage wide = new BufferedImage(65_536, 1, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(make(file(wide, "png"), MediaType.PNG)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaType.class,
            names = {"WEBP", "PDF", "DOCX", "MP4"})
    void makesNoneOfOtherTypes(MediaType type) {
        assertThat(make(file(quarters(300, 300), "png"), type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "GIF, gif"})
    void makesNoneOfWhatIsBroken(MediaType type, String format) {
        byte[] file = file(quarters(300, 200), format);
        Random random = new Random(1);
        assertThat(make(new byte[0], type)).isEmpty();
        assertThat(make("<html>".getBytes(ISO_8859_1), type)).isEmpty();
        for (int i = 0; i < 300; i++) {
            byte[] broken = file.clone();
            for (int change = 0; change < 5; change++) {
                broken[random.nextInt(i % 2 == 0 ? 200 : broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(make(broken, type)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void givesUpOnAFileThatTakesTooLong(long seconds, boolean expected) {
        AtomicLong now = new AtomicLong();
        Thumbnails hurried = new ImageIoThumbnails(() -> now.getAndSet(seconds * 1_000_000_000));
        byte[] file = file(quarters(300, 200), "png");

        assertThat(hurried.make(content(file), MediaType.PNG, WIDTH).isPresent())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"JPEG", "PNG", "GIF"})
    void tellsThatStorageFailed(MediaType type) {
        StorageException failure = new StorageException("gone", false, new IOException());
        byte[] begin = file(quarters(2_000, 2_000), type.extension());
        Content breaking = new Content() {
            private boolean begun;

            @Override
            public int read(byte[] into, int offset, int length) {
                if (begun) {
                    throw failure;
                }
                begun = true;
                int count = Math.min(Math.min(begin.length / 2, 1_500), length);
                System.arraycopy(begin, 0, into, offset, count);
                return count;
            }
        };

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> thumbnails.make(breaking, type, WIDTH))
                .isSameAs(failure);
    }

    @Test
    void wantsAWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> thumbnails.make(content(new byte[0]), MediaType.PNG, 0));
    }

    @Test
    @Timeout(60)
    void makesTwoAtOnceAndLetsOthersWait() throws InterruptedException {
        byte[] file = file(quarters(300, 200), "png");
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Content plain = content(file);
            Content waiting = (into, offset, length) -> {
                begun.incrementAndGet();
                awaitQuietly(go);
                return plain.read(into, offset, length);
            };
            threads.add(new Thread(() -> made.addAndGet(
                    thumbnails.make(waiting, MediaType.PNG, WIDTH).isPresent() ? 1 : 0)));
        }
        threads.forEach(Thread::start);
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        assertThat(begun).hasValue(2);
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(made).hasValue(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

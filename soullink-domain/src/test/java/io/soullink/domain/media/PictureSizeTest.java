package io.soullink.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureSizeTest {
    private static final String PNG = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";
    private static final String RIFF = "RIFF\u0020\0\0\0WEBP";
    private static final String LOSSY = RIFF + "VP8 \u0014\0\0\0\u0090\1\0\u009D\1\u002A";
    private static final String LOSSLESS = RIFF + "VP8L\u0014\0\0\0\u002F";
    private static final String EXTENDED = RIFF + "VP8X\n\0\0\0\u0010\0\0\0";

    private static Optional<PictureSize> sizeOf(MediaType type, String latin1) {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        return PictureSize.of(type, bytes, bytes.length);
    }

    @Test
    void readsThePng() {
        assertThat(sizeOf(MediaType.PNG, PNG + "\0\0\u0012\u0034\0\0\1\2\b\6\0\0\0"))
                .contains(new PictureSize(0x1234, 0x102));
    }

    @Test
    void readsTheScreenOfTheGif() {
        assertThat(sizeOf(MediaType.GIF, "GIF89a\u0034\u0012\2\1")).contains(new PictureSize(0x1234, 0x102));
    }

    @Test
    void readsTheLossyWebpWithoutItsScale() {
        assertThat(sizeOf(MediaType.WEBP, LOSSY + "\u0034\u0052\2\u0081")).contains(new PictureSize(0x1234, 0x102));
    }

    @Test
    void readsTheLosslessWebp() {
        // 14 bits of width - 1, then 14 bits of height - 1, then whether it is transparent, from the lowest bit on.
        int sides = 0x1233 | 0x101 << 14 | 1 << 28;
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            bits.append((char) (sides >>> 8 * i & 0xFF));
        }
        assertThat(sizeOf(MediaType.WEBP, LOSSLESS + bits)).contains(new PictureSize(0x1234, 0x102));
    }

    @Test
    void readsTheExtendedWebp() {
        assertThat(sizeOf(MediaType.WEBP, EXTENDED + "\u0033\u0012\0\1\1\0")).contains(new PictureSize(0x1234, 0x102));
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaType.class,
            names = {"JPEG", "PDF", "DOCX", "MP4"})
    void looksIntoNoOtherType(MediaType type) {
        assertThat(sizeOf(type, PNG + "\0\0\0\1\0\0\0\1")).isEmpty();
    }

    @Test
    void findsNoneInWhatIsCut() {
        assertThat(sizeOf(MediaType.PNG, PNG + "\0\0\0\1\0\0\0")).isEmpty();
        assertThat(sizeOf(MediaType.GIF, "GIF89a\1\0\1")).isEmpty();
        assertThat(sizeOf(MediaType.WEBP, LOSSY + "\1\0\1")).isEmpty();
        assertThat(sizeOf(MediaType.WEBP, LOSSLESS + "\1\0\1")).isEmpty();
        assertThat(sizeOf(MediaType.WEBP, EXTENDED + "\1\0\0\1\0")).isEmpty();
        assertThat(sizeOf(MediaType.WEBP, RIFF + "ALPH\1\0\0\0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50000000, 1", "10000, 5000"})
    void takesUpToFiftyMillionPixels(int width, int height) {
        assertThat(new PictureSize(width, height).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, -1", "50000001, 1", "10000, 5001", "65536, 65536", "2147483647, 2147483647"})
    void refusesNoneAndMore(int width, int height) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new PictureSize(width, height))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("file")));
    }

    @Test
    void refusesAPictureThatSaysItIsLargerThanNumbersGo() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> sizeOf(MediaType.PNG, PNG + "\u0080\0\0\1\0\0\0\1"));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> sizeOf(MediaType.PNG, PNG + "\1\0\0\0\1\0\0\0"));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> sizeOf(MediaType.WEBP, EXTENDED + "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF"));
    }

    @Test
    void endsInASizeOrARefusalWhateverTheBytes() {
        Random random = new Random(1);
        String[] beginnings = {PNG, "GIF89a", LOSSY, LOSSLESS, EXTENDED, RIFF};
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            byte[] begin = beginnings[i % beginnings.length].getBytes(ISO_8859_1);
            System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));
            try {
                PictureSize.of(MediaType.values()[random.nextInt(4)], bytes, random.nextInt(50) - 5);
            } catch (Rejected refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
    }
}

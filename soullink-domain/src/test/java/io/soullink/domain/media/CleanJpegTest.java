package io.soullink.domain.media;

import static io.soullink.domain.media.JpegParts.DHT;
import static io.soullink.domain.media.JpegParts.DQT;
import static io.soullink.domain.media.JpegParts.END;
import static io.soullink.domain.media.JpegParts.FRAME;
import static io.soullink.domain.media.JpegParts.JFIF;
import static io.soullink.domain.media.JpegParts.PIXELS;
import static io.soullink.domain.media.JpegParts.SCAN;
import static io.soullink.domain.media.JpegParts.START;
import static io.soullink.domain.media.JpegParts.exif;
import static io.soullink.domain.media.JpegParts.minimalExif;
import static io.soullink.domain.media.JpegParts.segment;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanJpegTest {
    private static final String REST = DQT + FRAME + DHT + SCAN + PIXELS + END;

    private static String cleaned(String jpeg) {
        return new String(ArrayContent.readAll(clean(jpeg), 100_000), ISO_8859_1);
    }

    private static CleanJpeg clean(String jpeg) {
        return new CleanJpeg(new ArrayContent(jpeg.getBytes(ISO_8859_1), Integer.MAX_VALUE));
    }

    private static void assertRefused(String jpeg, String message) {
        Cleaned.assertRefused(MediaType.JPEG, jpeg, message);
    }

    @Test
    void leavesAPlainPictureAsItIs() {
        assertThat(cleaned(START + JFIF + REST)).isEqualTo(START + JFIF + REST);
    }

    @Test
    void keepsWhatShowsTheColoursRight() {
        String picture = START
                + JFIF
                + segment(0xE2, "ICC_PROFILE\0\1\1profile")
                + segment(0xEE, "Adobe\0d\0\0\0\0\1")
                + segment(0xDD, "\0\4")
                + REST;

        assertThat(cleaned(picture)).isEqualTo(picture);
    }

    @Test
    void dropsWhatTellsMore() {
        String told = segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>")
                + segment(0xE1, "http://ns.adobe.com/xmp/extension/\0more")
                + segment(0xE0, "HEAPJPGM")
                + segment(0xE2, "MPF\0two pictures")
                + segment(0xED, "Photoshop 3.0\0city")
                + segment(0xE3, "Meta")
                + segment(0xEB, "HDR_RI")
                + segment(0xEF, "anything")
                + segment(0xEE, "another")
                + segment(0xFE, "taken at home")
                + segment(0xFE, "");

        assertThat(cleaned(START + JFIF + told + REST)).isEqualTo(START + JFIF + REST);
    }

    @Test
    void dropsWhatStandsBetweenScansToo() {
        String scan = DHT + SCAN + PIXELS;
        assertThat(cleaned(START + FRAME + scan + segment(0xFE, "home") + scan + END))
                .isEqualTo(START + FRAME + scan + scan + END);
    }

    @Test
    void dropsWhatStandsBehindTheEnd() {
        assertThat(cleaned(START + REST + START + exif(true, 6) + REST + "\0\0\0\u0018ftypmp42"))
                .isEqualTo(START + REST);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 6", "true, 8", "false, 1", "false, 3", "false, 8"})
    void keepsTheOrientationOfTheExifAlone(boolean little, int orientation) {
        CleanJpeg clean = clean(START + exif(little, orientation) + JFIF + REST);
        String read = new String(ArrayContent.readAll(clean, 1_000), ISO_8859_1);

        assertThat(read).isEqualTo(START + minimalExif(orientation) + JFIF + REST);
        assertThat(clean.orientation()).isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 256, 65_535})
    void keepsNoOrientationThatThereIsNot(int orientation) {
        CleanJpeg clean = clean(START + exif(true, orientation) + REST);

        assertThat(new String(ArrayContent.readAll(clean, 1_000), ISO_8859_1)).isEqualTo(START + REST);
        assertThat(clean.orientation()).isEqualTo(1);
    }

    @Test
    void keepsTheFirstOrientationOnly() {
        assertThat(cleaned(START + exif(true, 6) + exif(false, 8) + REST)).isEqualTo(START + minimalExif(6) + REST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exif\0\0",
                "Exif\0\0II*\0",
                "Exif\0\0II*\0\u00FF\u00FF\u00FF\u00FF",
                "Exif\0\0II*\0\u00FF\u00FF\u00FF\u007F",
                "Exif\0\0MM\0*\0\0\0\b",
                "Exif\0\0MM\0*\0\0\0\b\u00FF\u00FF\1\u0012\0\3\0\0\0\1\0",
                "Exif\0\0XX\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0",
                "Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\4\0\0\0\1\0\6\0\0\0\0\0\0"
            })
    void dropsAnExifThatMakesNoSense(String exif) {
        assertThat(cleaned(START + segment(0xE1, exif) + REST)).isEqualTo(START + REST);
    }

    @Test
    void takesPixelsThatAreCut() {
        String cut = START + FRAME + SCAN + "pixels";
        assertThat(cleaned(cut)).isEqualTo(cut);
        assertThat(cleaned(cut + "\u00FF")).isEqualTo(cut);
    }

    @Test
    void copiesRestartsAndStuffedBytes() {
        String picture = START + FRAME + SCAN + "a\u00FF\0b\u00FF\u00D0c\u00FF\u00D7d" + END;
        assertThat(cleaned(picture)).isEqualTo(picture);
    }

    @Test
    void takesFillBeforeMarkers() {
        assertThat(cleaned(START + "\u00FF\u00FF" + FRAME + SCAN + "a\u00FF\u00FF" + END))
                .isEqualTo(START + FRAME + SCAN + "a" + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00FF",
                "\u00FF\u00D8",
                "\u00FF\u00D8\u00FF",
                "\u00FF\u00D8\u00FF\u00FF\u00FF",
                "\u00FF\u00D8\u00FF\u00D9",
                "\u0089PNG\r\n",
                "\u00FF\u00D8text",
                "\u00FF\u00D8\u00FF\0",
                "\u00FF\u00D8\u00FF\u00D8",
                "\u00FF\u00D8\u00FF\u0001\0\2",
                "\u00FF\u00D8\u00FF\u00C8\0\2",
                "\u00FF\u00D8\u00FF\u00D0",
                "\u00FF\u00D8\u00FF\u00F0\0\2",
                "\u00FF\u00D8\u00FF\u00FE\0\1",
                "\u00FF\u00D8\u00FF\u00FE\0\0",
                "\u00FF\u00D8\u00FF\u00FE\0",
                "\u00FF\u00D8\u00FF\u00FE\0\5ab",
                "\u00FF\u00D8\u00FF\u00C0\0\7\b\0\1\0\1"
            })
    void refusesWhatIsBroken(String jpeg) {
        assertRefused(jpeg, "is no readable JPEG");
    }

    @Test
    void refusesPixelsWithoutASizeAndASecondSize() {
        assertRefused(START + DHT + SCAN + PIXELS + END, "is no readable JPEG");
        assertRefused(START + FRAME + FRAME + SCAN + PIXELS + END, "is no readable JPEG");
    }

    @Test
    void refusesAnUnknownMarkerAmongPixels() {
        assertRefused(START + FRAME + SCAN + "a\u00FF\1b" + END, "is no readable JPEG");
    }

    @Test
    void refusesScansWithoutEnd() {
        assertThat(cleaned(START + FRAME + (SCAN + "a").repeat(100) + END)).hasSizeGreaterThan(100);
        assertRefused(START + FRAME + (SCAN + "a").repeat(101) + END, "is no readable JPEG");
    }

    @Test
    void refusesAPictureThatIsTooLargeBeforeItReadsMore() {
        String frame = segment(0xC2, "\b\47\u0010\47\u0010\1\1\u0011\0");
        String jpeg = START + frame + SCAN + "a".repeat(1_000_000) + END;
        ArrayContent source = new ArrayContent(jpeg.getBytes(ISO_8859_1), Integer.MAX_VALUE);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ArrayContent.readAll(new CleanJpeg(source), 1_000))
                .withMessageContaining("million pixels");
        assertThat(source.given()).isLessThan(10_000);
    }

    @Test
    void refusesAPictureWithoutASize() {
        assertRefused(START + segment(0xC0, "\b\0\0\0\1\1\1\u0011\0") + SCAN + END, "without a size");
    }

    @Test
    void readsTheSameInSmallPartsAndInLargeOnes() {
        byte[] jpeg = (START
                        + exif(true, 6)
                        + segment(0xE2, "ICC_PROFILE\0" + "p".repeat(65_521))
                        + FRAME
                        + SCAN
                        + "pixels\u00FF\0".repeat(20_000)
                        + END)
                .getBytes(ISO_8859_1);
        byte[] large = ArrayContent.readAll(new CleanJpeg(new ArrayContent(jpeg, Integer.MAX_VALUE)), 1_000_000);

        assertThat(ArrayContent.readAll(new CleanJpeg(new ArrayContent(jpeg, 1)), 1))
                .isEqualTo(large);
        assertThat(ArrayContent.readAll(new CleanJpeg(new ArrayContent(jpeg, 1_000)), 77))
                .isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource({"0xC0, 1, true", "0xC1, 1, true", "0xC2, 1, false", "0xC0, 3, false", "0xC9, 1, false"})
    void tellsWhetherItIsDecodedInOnePass(int frame, int components, boolean expected) {
        CleanJpeg clean =
                clean(START + segment(frame, "\b\0\1\0\1" + (char) components + "\1\u0011\0") + SCAN + PIXELS + END);
        ArrayContent.readAll(clean, 1_000);

        assertThat(clean.isInOnePass()).isEqualTo(expected);
    }

    @Test
    void isNotDecodedInOnePassForALaterScanOfAll() {
        String frame = segment(0xC0, "\b\0\1\0\1\3\1\u0011\0");
        String scanOfAll = segment(0xDA, "\3\1\0\2\0\3\0\0?\0");
        CleanJpeg clean = clean(START + frame + SCAN + PIXELS + scanOfAll + PIXELS + END);
        ArrayContent.readAll(clean, 1_000);

        assertThat(clean.isInOnePass()).isFalse();
    }
}

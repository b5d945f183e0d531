package io.soullink.domain.media;

import static io.soullink.domain.media.FileParts.IDAT;
import static io.soullink.domain.media.FileParts.IEND;
import static io.soullink.domain.media.FileParts.IHDR;
import static io.soullink.domain.media.FileParts.PLACE;
import static io.soullink.domain.media.FileParts.PNG;
import static io.soullink.domain.media.FileParts.pngChunk;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPngTest {
    private static String cleaned(String png) {
        return Cleaned.cleaned(MediaType.PNG, png);
    }

    private static void assertRefused(String png) {
        Cleaned.assertRefused(MediaType.PNG, png, "is no readable PNG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLTE", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "acTL",
                "fcTL", "fdAT"
            })
    void keepsWhatShowsIt(String type) {
        String picture = PNG + IHDR + pngChunk(type, "needed") + IDAT + pngChunk(type, "") + IDAT + IEND;

        assertThat(cleaned(picture)).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eXIf", "tEXt", "zTXt", "iTXt", "tIME", "sPLT", "hIST", "caBX", "iDOT", "prVt"})
    void dropsWhatTellsMore(String type) {
        String told = pngChunk(type, PLACE + "x".repeat(20_000));

        assertThat(cleaned(PNG + IHDR + told + IDAT + told + IDAT + pngChunk(type, "") + IEND))
                .isEqualTo(PNG + IHDR + IDAT + IDAT + IEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACE, "\u0089PNG\r\n\u001A\n", "\0\0\0\7eXIf" + PLACE + "\0\0\0\0", "\0"})
    void dropsWhatStandsBehindTheEnd(String behind) {
        assertThat(cleaned(PNG + IHDR + IDAT + IEND + behind)).isEqualTo(PNG + IHDR + IDAT + IEND);
    }

    @Test
    void dropsWhatStandsInTheEnd() {
        assertThat(cleaned(PNG + IHDR + IDAT + pngChunk("IEND", PLACE))).isEqualTo(PNG + IHDR + IDAT + IEND);
    }

    @Test
    void takesPixelsThatAreCut() {
        String whole = PNG + IHDR + IDAT + IDAT + IEND;
        int pixels = (PNG + IHDR).length() + 8;
        for (int length = pixels; length < whole.length(); length++) {
            assertThat(whole).startsWith(cleaned(whole.substring(0, length)));
        }
        for (int length = 0; length < pixels; length++) {
            assertRefused(whole.substring(0, length));
        }
    }

    @Test
    void takesALengthThatIsLongerThanTheFile() {
        String cut = PNG + IHDR + "\u007F\u00FF\u00FF\u00FFIDATpixels";
        assertThat(cleaned(cut)).isEqualTo(cut);
        assertThat(cleaned(PNG + IHDR + IDAT + "\u007F\u00FF\u00FF\u00FFtEXt" + PLACE))
                .isEqualTo(PNG + IHDR + IDAT);
        assertRefused(PNG + IHDR + "\u007F\u00FF\u00FF\u00FFtEXt" + PLACE);
    }

    @Test
    void refusesWhatIsBroken() {
        assertRefused("");
        assertRefused("GIF89a\1\0\1\0\0\0\0");
        assertRefused(PNG + IDAT + IEND);
        assertRefused(PNG + IHDR + IEND);
        assertRefused(PNG + IHDR + IHDR + IDAT + IEND);
        assertRefused(PNG + IHDR + pngChunk("ABCD", "unknown and needed") + IDAT + IEND);
        assertRefused(PNG + IHDR + IDAT + "\u0080\0\0\0IDATpixels");
        assertRefused(PNG + IHDR + IDAT + "\u00FF\u00FF\u00FF\u00FFtEXtpixels");
        assertRefused(PNG + IHDR + IDAT + "\0".repeat(12));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY
            })
    void showsTheSamePixels(int kind) throws IOException {
        BufferedImage image = new BufferedImage(120, 90, kind);
        Random random = new Random(1);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        String plain = bytes.toString(ISO_8859_1);
        int pixels = plain.indexOf("IDAT") - 4;
        String told = plain.substring(0, pixels) + pngChunk("iTXt", PLACE) + plain.substring(pixels) + PLACE;

        String cleaned = cleaned(told);

        assertThat(cleaned).isEqualTo(plain);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(cleaned.getBytes(ISO_8859_1)));
        assertThat(shown.getRGB(0, 0, 120, 90, null, 0, 120)).isEqualTo(image.getRGB(0, 0, 120, 90, null, 0, 120));
    }
}

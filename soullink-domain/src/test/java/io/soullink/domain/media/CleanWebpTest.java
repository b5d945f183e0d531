package io.soullink.domain.media;

import static io.soullink.domain.media.FileParts.PLACE;
import static io.soullink.domain.media.FileParts.WEBP_IMAGE;
import static io.soullink.domain.media.FileParts.canvas;
import static io.soullink.domain.media.FileParts.junk;
import static io.soullink.domain.media.FileParts.riffChunk;
import static io.soullink.domain.media.FileParts.webp;
import static io.soullink.domain.media.FileParts.webpFrame;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanWebpTest {
    private static final String EXIF = riffChunk("EXIF", PLACE);

    private static String cleaned(String webp) {
        return Cleaned.cleaned(MediaType.WEBP, webp);
    }

    private static void assertRefused(String webp) {
        Cleaned.assertRefused(MediaType.WEBP, webp, "is no readable WebP");
    }

    @Test
    void keepsWhatShowsIt() {
        String lossy = riffChunk("VP8 ", "\0\0\0\u009D\1\u002A\1\0\1\0pixel");
        for (String picture : new String[] {
            webp(WEBP_IMAGE),
            webp(lossy),
            webp(canvas(0x30), riffChunk("ICCP", "colours"), riffChunk("ALPH", "see-through"), lossy),
            webp(canvas(0x12), riffChunk("ANIM", "\0\0\0\0\3\0"), webpFrame(WEBP_IMAGE), webpFrame(lossy))
        }) {
            assertThat(cleaned(picture)).isEqualTo(picture);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXIF", "XMP ", "C2PA", "JUNK", "\0\0\0\0", "VP8Y", "exif"})
    void blanksWhatTellsMoreAndKeepsTheLength(String type) {
        String odd = riffChunk(type, PLACE);
        String even = riffChunk(type, PLACE + "!");
        String long_ = riffChunk(type, PLACE + "x".repeat(20_000));

        assertThat(cleaned(webp(canvas(0x1C), odd, webpFrame(even, WEBP_IMAGE, odd), odd, even, long_)))
                .isEqualTo(webp(
                        canvas(0x10),
                        junk(7),
                        webpFrame(junk(8), WEBP_IMAGE, junk(7)),
                        junk(7),
                        junk(8),
                        junk(20_007)));
        assertThat(cleaned(webp(WEBP_IMAGE, odd))).isEqualTo(webp(WEBP_IMAGE, junk(7)));
    }

    @Test
    void blanksWhatHasAPlaceElsewhereOnly() {
        assertThat(cleaned(webp(canvas(2), webpFrame(webpFrame(EXIF), riffChunk("ICCP", PLACE), WEBP_IMAGE))))
                .isEqualTo(webp(canvas(2), webpFrame(junk(webpFrame(EXIF).length() - 8), junk(7), WEBP_IMAGE)));
    }

    @ParameterizedTest
    @CsvSource({"0xFF, 0xF3", "0x08, 0", "0x04, 0", "0x32, 0x32"})
    void announcesWhatIsThere(int flags, int expected) {
        assertThat(cleaned(webp(canvas(flags), WEBP_IMAGE, EXIF)))
                .isEqualTo(webp(canvas(expected), WEBP_IMAGE, junk(7)));
    }

    @Test
    void dropsWhatStandsBehindTheEnd() {
        String picture = webp(canvas(0), WEBP_IMAGE);

        assertThat(cleaned(picture + EXIF)).isEqualTo(picture);
        assertThat(cleaned(picture + picture)).isEqualTo(picture);
        assertThat(cleaned(picture + "\0")).isEqualTo(picture);
    }

    @Test
    void blanksWhatIsTooShortForAChunk() {
        assertThat(cleaned(webp(WEBP_IMAGE, "at home"))).isEqualTo(webp(WEBP_IMAGE, "\0".repeat(7)));
        assertThat(cleaned(webp(canvas(2), webpFrame(WEBP_IMAGE, "home"), EXIF)))
                .isEqualTo(webp(canvas(2), webpFrame(WEBP_IMAGE, "\0\0\0\0"), junk(7)));
    }

    @Test
    void takesAnOddEndWithoutItsFill() {
        String unfilled = riffChunk("VP8L", "\u002F\0\0\0\0odd").substring(0, 8 + 8);
        String odd = "VP8L\7\0\0\0" + "\u002F\0\0\0\0od";

        assertThat(cleaned(webp(unfilled))).isEqualTo(webp(unfilled));
        assertThat(cleaned(webp(odd))).isEqualTo(webp(odd));
    }

    @Test
    void takesPixelsThatAreCut() {
        String whole = webp(canvas(0), WEBP_IMAGE, EXIF);
        String cleaned = cleaned(whole);
        int pixels = 12 + canvas(0).length() + 8;
        for (int length = pixels; length < whole.length(); length++) {
            assertThat(cleaned).startsWith(cleaned(whole.substring(0, length)));
        }
        for (int length = 0; length < pixels; length++) {
            assertRefused(whole.substring(0, length));
        }
        String huge = "RIFF\u00FF\u00FF\u00FF\u00FFWEBPVP8L\u00F0\u00FF\u00FF\u00FF\u002Fpixels";
        assertThat(cleaned(huge)).isEqualTo(huge);
    }

    @Test
    void refusesWhatIsBroken() {
        assertRefused("RIFX" + webp(WEBP_IMAGE).substring(4));
        assertRefused("RIFF\0\0\0\0WEBP" + WEBP_IMAGE);
        assertRefused("RIFF\4\0\0\0WEBP" + WEBP_IMAGE);
        assertRefused(webp(canvas(8), EXIF));
        assertRefused(webp(EXIF, WEBP_IMAGE));
        assertRefused(webp(canvas(0), canvas(0), WEBP_IMAGE));
        assertRefused(webp(riffChunk("VP8X", "\0".repeat(12)), WEBP_IMAGE));
        assertRefused(webp(canvas(2), riffChunk("ANMF", "short")));
    }

    @Test
    void refusesAChunkThatIsLongerThanWhatItStandsIn() {
        String hiding = "VP8L\u00FF\0\0\0" + "\u002F\0\0\0\0";
        assertRefused(webp(hiding) + EXIF.repeat(100));
        assertRefused(webp(canvas(2), webpFrame(hiding), EXIF.repeat(100)));
        assertRefused(webp(canvas(0), "ANMF\u00FF\u00FF\u00FF\u00FF", EXIF.repeat(100)));
    }
}

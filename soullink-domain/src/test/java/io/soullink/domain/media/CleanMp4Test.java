package io.soullink.domain.media;

import static io.soullink.domain.media.FileParts.FTYP;
import static io.soullink.domain.media.FileParts.MDAT;
import static io.soullink.domain.media.FileParts.MDIA;
import static io.soullink.domain.media.FileParts.MOOV;
import static io.soullink.domain.media.FileParts.MVHD;
import static io.soullink.domain.media.FileParts.PLACE;
import static io.soullink.domain.media.FileParts.STBL;
import static io.soullink.domain.media.FileParts.TRAK;
import static io.soullink.domain.media.FileParts.box;
import static io.soullink.domain.media.FileParts.endlessBox;
import static io.soullink.domain.media.FileParts.free;
import static io.soullink.domain.media.FileParts.longBox;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanMp4Test {
    private static String cleaned(String mp4) {
        return Cleaned.cleaned(MediaType.MP4, mp4);
    }

    private static void assertRefused(String mp4) {
        Cleaned.assertRefused(MediaType.MP4, mp4, "is no readable MP4");
    }

    @Test
    void keepsWhatPlaysIt() {
        String fragment = box("moof", box("mfhd", "1") + box("traf", box("tfhd", "") + box("trun", "offsets")));
        for (String film : new String[] {
            FTYP + MOOV + MDAT,
            FTYP + MDAT + MOOV,
            FTYP + longBox("mdat", "samples") + longBox("moov", MVHD + longBox("trak", MDIA)),
            FTYP + MOOV + endlessBox("mdat", "samples"),
            FTYP + MDAT + endlessBox("moov", MVHD + TRAK),
            FTYP + box("moov", MVHD + TRAK + endlessBox("trak", MDIA)) + MDAT,
            FTYP
                    + box("moov", MVHD + TRAK + box("mvex", ""))
                    + box("styp", "")
                    + box("sidx", "")
                    + fragment
                    + MDAT
                    + box("mfra", "")
        }) {
            assertThat(cleaned(film)).isEqualTo(film);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udta", "meta", "uuid", "free", "skip", "wide", "thmb", "gps ", "\u00A9xyz", "\0\0\0\0"})
    void freesWhatTellsMoreWhereverItStandsAndKeepsTheLength(String type) {
        String told = box(type, PLACE + "x".repeat(10_000));
        String free = free(10_007);
        String film = FTYP
                + told
                + MDAT
                + told
                + box(
                        "moov",
                        told
                                + MVHD
                                + box("trak", told + box("mdia", told + box("minf", STBL + told) + told) + told)
                                + box(type, ""))
                + box("moof", told + box("traf", told))
                + told;

        assertThat(cleaned(film))
                .isEqualTo(FTYP
                        + free
                        + MDAT
                        + free
                        + box(
                                "moov",
                                free
                                        + MVHD
                                        + box("trak", free + box("mdia", free + box("minf", STBL + free) + free) + free)
                                        + free(0))
                        + box("moof", free + box("traf", free))
                        + free);
    }

    @Test
    void freesBoxesOfEveryKindOfLength() {
        assertThat(cleaned(FTYP + longBox("uuid", PLACE) + MOOV + MDAT))
                .isEqualTo(FTYP + longBox("free", "\0".repeat(7)) + MOOV + MDAT);
        assertThat(cleaned(FTYP + MOOV + MDAT + endlessBox("uuid", PLACE)))
                .isEqualTo(FTYP + MOOV + MDAT + endlessBox("free", "\0".repeat(7)));
        assertThat(cleaned(FTYP + box("moov", MVHD + TRAK + endlessBox("udta", PLACE)) + MDAT))
                .isEqualTo(FTYP + box("moov", MVHD + TRAK + endlessBox("free", "\0".repeat(7))) + MDAT);
    }

    @Test
    void freesWhatHasAPlaceElsewhereOnly() {
        assertThat(cleaned(FTYP + box("moov", MVHD + MOOV + MDAT + TRAK) + TRAK))
                .isEqualTo(FTYP
                        + box("moov", MVHD + free(MOOV.length() - 8) + free(MDAT.length() - 8) + TRAK)
                        + free(TRAK.length() - 8));
    }

    @Test
    void looksIntoNoSamples() {
        String film = FTYP + MOOV + box("mdat", box("udta", "is a sample"));
        assertThat(cleaned(film)).isEqualTo(film);
    }

    @Test
    void dropsWhatMakesNoSenseBehindTheFilm() {
        for (String behind : new String[] {PLACE, "\0\0\0\7" + PLACE, "\0\0\0\1udta\u00FF\0\0\0\0\0\0\0" + PLACE}) {
            assertThat(cleaned(FTYP + MDAT + MOOV + behind)).isEqualTo(FTYP + MDAT + MOOV);
        }
    }

    @Test
    void blanksWhatIsTooShortForABox() {
        assertThat(cleaned(FTYP + box("moov", MVHD + TRAK + "at home") + MDAT))
                .isEqualTo(FTYP + box("moov", MVHD + TRAK + "\0".repeat(7)) + MDAT);
    }

    @Test
    void takesSamplesThatAreCutAndNoDescriptionThatIs() {
        String film = FTYP + MOOV + MDAT;
        int described = (FTYP + MOOV).length();
        for (int length = described; length < film.length(); length++) {
            assertThat(film).startsWith(cleaned(film.substring(0, length)));
        }
        for (int length = 0; length < described; length++) {
            assertRefused(film.substring(0, length));
        }
    }

    @Test
    void takesALengthThatIsLongerThanTheFile() {
        String cut = FTYP + MOOV + "\0\0\0\1mdat\u007F\u00FF\u00FF\u00FF\u0000\0\0\0samples";
        assertThat(cleaned(cut)).isEqualTo(cut);
        assertThat(cleaned(FTYP + MOOV + "\u00FF\u00FF\u00FF\u00FFudta" + PLACE))
                .isEqualTo(FTYP + MOOV + "\u00FF\u00FF\u00FF\u00FFfree" + "\0".repeat(7));
        assertRefused(FTYP + "\u00FF\u00FF\u00FF\u00FFmdat" + MOOV);
    }

    @Test
    void refusesWhatIsBroken() {
        assertRefused("");
        assertRefused(FTYP + MDAT);
        assertRefused(FTYP + "\0\0\0\7mdat" + MOOV);
        assertRefused(FTYP + "\0\0\0\1mdat\0\0\0\0\0\0\0\u000F" + MOOV);
        assertRefused(FTYP + "\0\0\0\1mdat\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF" + MOOV);
    }

    @Test
    void refusesABoxThatIsLongerThanWhatItStandsIn() {
        String longer = "\0\0\1\0mvhd";
        assertRefused(FTYP + box("moov", longer) + box("udta", PLACE.repeat(100)));
        assertRefused(FTYP + box("moov", box("trak", longer)) + box("udta", PLACE.repeat(100)));
        assertRefused(FTYP + box("moov", MVHD + "\0\0\0\7trak") + MDAT);
        assertRefused(FTYP + box("moov", MVHD + "\0\0\0\1trak") + MDAT);
        assertRefused(FTYP + MOOV + box("moof", longer) + MDAT);
    }
}

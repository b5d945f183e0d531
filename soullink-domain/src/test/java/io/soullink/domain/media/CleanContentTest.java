package io.soullink.domain.media;

import static io.soullink.domain.media.Cleaned.cleaned;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.shared.Rejected;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What holds for every file that is cleaned. */
class CleanContentTest {
    /** A JPEG's orientation alone may take more than what told it. */
    private static final int MOST_ADDED = 40;

    @Retention(RetentionPolicy.RUNTIME)
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PDF", "DOCX"})
    private @interface PicturesAndFilms {}

    private static byte[] told(MediaType type) {
        return FileParts.told(type).getBytes(ISO_8859_1);
    }

    private static void assertTellsNoPlace(byte[] cleaned) {
        assertThat(new String(cleaned, ISO_8859_1))
                .doesNotContain(FileParts.PLACE)
                .doesNotContain("SecretCam");
    }

    /** Gives what comes next in parts of any size. */
    private static Content inParts(byte[] file, Random random) {
        ArrayContent whole = new ArrayContent(file, Integer.MAX_VALUE);
        return (into, offset, length) -> whole.read(into, offset, 1 + random.nextInt(length));
    }

    @ParameterizedTest
    @PicturesAndFilms
    void tellsNoPlace(MediaType type) {
        byte[] file = told(type);
        assertThat(MediaType.of(file, file.length)).contains(type);

        byte[] cleaned = cleaned(type, file);

        assertTellsNoPlace(cleaned);
        assertThat(MediaType.of(cleaned, cleaned.length)).contains(type);
    }

    @ParameterizedTest
    @PicturesAndFilms
    void isTheSameInWhateverParts(MediaType type) {
        byte[] file = told(type);
        byte[] whole = cleaned(type, file);

        assertThat(ArrayContent.readAll(CleanContent.of(type, new ArrayContent(file, 1)), 1))
                .isEqualTo(whole);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int atOnce = 1 + random.nextInt(i % 2 == 0 ? 10 : file.length);
            assertThat(ArrayContent.readAll(CleanContent.of(type, inParts(file, random)), atOnce))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @PicturesAndFilms
    void givesItsOwnResultBackUnchanged(MediaType type) {
        byte[] once = cleaned(type, told(type));

        assertThat(cleaned(type, once)).isEqualTo(once);
    }

    @ParameterizedTest
    @PicturesAndFilms
    void ofAFileThatIsCutIsTheBeginningOfTheWholeOrARefusal(MediaType type) {
        byte[] file = told(type);
        byte[] whole = cleaned(type, file);
        int taken = 0;
        for (int length = 0; length < file.length; length++) {
            try {
                byte[] cut = cleaned(type, Arrays.copyOf(file, length));
                assertThat(cut).isEqualTo(Arrays.copyOf(whole, cut.length));
                taken++;
            } catch (Rejected refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
        assertThat(taken).isPositive();
    }

    @ParameterizedTest
    @PicturesAndFilms
    void endsInBytesOrARefusalWhateverTheBytes(MediaType type) {
        Random random = new Random(1);
        byte[] seed = told(type);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = mutated(seed, random);
            try {
                byte[] read = ArrayContent.readAll(
                        CleanContent.of(type, new ArrayContent(file, 1 + random.nextInt(300))),
                        1 + random.nextInt(300));
                assertThat(read.length).isLessThanOrEqualTo(file.length + MOST_ADDED);
            } catch (Rejected refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = Arrays.copyOf(seed, random.nextInt(4) == 0 ? random.nextInt(seed.length) : seed.length);
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int value = random.nextInt(3) == 0 ? 0xFF : random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = (byte) value;
        }
        return bytes;
    }

    @ParameterizedTest
    @PicturesAndFilms
    void readsNoFurtherThanItMust(MediaType type) {
        ArrayContent source = new ArrayContent(Arrays.copyOf(told(type), 1_000_000), Integer.MAX_VALUE);
        Content content = CleanContent.of(type, source);

        content.read(new byte[1], 0, 1);

        assertThat(source.given()).isLessThan(10_000);
    }

    @ParameterizedTest
    @EnumSource(MediaType.class)
    void closesItsSource(MediaType type) {
        ArrayContent source = new ArrayContent(new byte[0], 1);
        CleanContent.of(type, source).close();

        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void leavesADocumentAsItIs() {
        ArrayContent source = new ArrayContent(new byte[0], 1);

        assertThat(CleanContent.of(MediaType.PDF, source)).isSameAs(source);
        assertThat(CleanContent.of(MediaType.DOCX, source)).isSameAs(source);
    }
}

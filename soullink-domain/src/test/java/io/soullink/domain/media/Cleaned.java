package io.soullink.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;

/** What becomes of files, written as Latin-1. */
final class Cleaned {
    private Cleaned() {}

    static String cleaned(MediaType type, String file) {
        return new String(cleaned(type, file.getBytes(ISO_8859_1)), ISO_8859_1);
    }

    static byte[] cleaned(MediaType type, byte[] file) {
        return ArrayContent.readAll(CleanContent.of(type, new ArrayContent(file, Integer.MAX_VALUE)), 100_000);
    }

    static void assertRefused(MediaType type, String file, String message) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> cleaned(type, file))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("file");
                            assertThat(violation.message()).contains(message);
                        }));
    }
}

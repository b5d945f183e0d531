package io.soullink.adapter.inmemory;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.SomeMedia.bytes;
import static io.soullink.testkit.SomeMedia.content;
import static io.soullink.testkit.SomeMedia.mediaId;
import static io.soullink.testkit.SomeMedia.upload;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.shared.Rejected;
import io.soullink.testkit.SomeMedia;
import org.junit.jupiter.api.Test;

class RoomForUploadsTest {
    private final InMemoryMediaFiles files = new InMemoryMediaFiles(10_000);

    private void keep(int number, int size) {
        files.keep(upload(number, ADA), content(bytes(size)));
    }

    private void assertFull(int number, int size) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> keep(number, size));
    }

    @Test
    void isTakenByManySmallFilesToo() {
        for (int number = 1; number <= 9; number++) {
            keep(number, 1);
        }

        assertFull(10, 1);
        files.remove(mediaId(5));
        keep(10, 1);
    }

    @Test
    void isGivenBackByWhatIsNotKept() {
        Rejected cut = Rejected.invalid("file", "was cut");
        keep(1, 1);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> files.keep(upload(2, ADA), SomeMedia.cut(bytes(1_000), cut)));
            assertThatIllegalArgumentException().isThrownBy(() -> keep(1, 1_000));
        }
        assertFull(2, 8_000);

        keep(2, 7_000);
    }

    @Test
    void isTakenBySmallPicturesAndGivenBackWithTheirFile() {
        keep(1, 1_000);
        files.keepThumbnail(mediaId(1), 320, bytes(7_000));
        assertFull(2, 1_000);
        files.remove(mediaId(1));

        keep(2, 8_000);
    }
}

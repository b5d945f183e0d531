package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static io.soullink.testkit.SomeMedia.all;
import static io.soullink.testkit.SomeMedia.bytes;
import static io.soullink.testkit.SomeMedia.content;
import static io.soullink.testkit.SomeMedia.mediaId;
import static io.soullink.testkit.SomeMedia.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link MediaFiles} promises. */
public interface MediaFilesContract extends OnStorage {
    Use MESSAGE = Use.in(Use.Kind.MESSAGE, "m1", ROOM);
    Use PROFILE = Use.in(Use.Kind.PROFILE, ADA);
    Instant LATER = Some.TIME.plus(MediaFiles.UNUSED_FOR);

    private MediaFiles files() {
        return storage().mediaFiles();
    }

    private MediaFile keep(int number, int size) {
        return files().keep(upload(number, ADA), content(bytes(size)));
    }

    @Test
    default void keepsAFileAsItWas() {
        MediaFile kept = files().keep(upload(1, ADA), content(bytes(600_001), 7_777));

        assertThat(kept).isEqualTo(upload(1, ADA).whole(600_001));
        assertThat(files().find(mediaId(1))).contains(kept);
        assertThat(all(files().open(mediaId(1), 0).orElseThrow())).isEqualTo(bytes(600_001));
        assertThat(files().find(mediaId(2))).isEmpty();
        assertThat(files().open(mediaId(2), 0)).isEmpty();
    }

    @Test
    default void readsFromAnyByteOn() {
        byte[] bytes = bytes(600_001);
        files().keep(upload(1, ADA), content(bytes));

        for (int from : new int[] {0, 1, 65_535, 65_536, 261_119, 261_120, 522_240, 600_000, 600_001}) {
            byte[] rest = all(files().open(mediaId(1), from).orElseThrow());
            assertThat(rest).isEqualTo(Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    @Test
    default void anUploadThatIsCutLeavesNothing() {
        Rejected cut = Rejected.invalid("file", "was cut");

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> files().keep(upload(1, ADA), SomeMedia.cut(bytes(300_000), cut)))
                .isSameAs(cut);

        assertThat(files().find(mediaId(1))).isEmpty();
        assertThat(files().bytesOf(ADA)).isZero();
        assertThat(keep(1, 10).size()).isEqualTo(10);
    }

    @Test
    default void refusesAnIdThatIsTakenAndAFileOfNothing() {
        keep(1, 10);

        assertThatIllegalArgumentException().isThrownBy(() -> keep(1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> keep(2, 0));

        assertThat(all(files().open(mediaId(1), 0).orElseThrow())).isEqualTo(bytes(10));
        assertThat(files().find(mediaId(2))).isEmpty();
    }

    @Test
    default void knowsWhatShowsAFile() {
        MediaFile file = keep(1, 10);

        assertThat(files().attach(file.id(), MESSAGE)).isTrue();
        assertThat(files().attach(file.id(), MESSAGE)).isTrue();
        assertThat(files().attach(file.id(), PROFILE)).isTrue();
        assertThat(files().attach(mediaId(2), MESSAGE)).isFalse();

        assertThat(files().find(file.id()).orElseThrow().uses()).containsExactlyInAnyOrder(MESSAGE, PROFILE);
        files().detach(file.id(), MESSAGE, LATER);
        files().detach(file.id(), MESSAGE, LATER);
        files().detach(mediaId(2), MESSAGE, LATER);
        assertThat(files().find(file.id()).orElseThrow().uses()).containsExactly(PROFILE);
    }

    @Test
    default void aThingLetsGoOfAllThatItShows() {
        Instant now = Some.TIME.plusSeconds(1);
        files().attach(keep(1, 10).id(), MESSAGE);
        files().attach(keep(2, 10).id(), MESSAGE);
        files().attach(mediaId(2), Use.in(Use.Kind.MESSAGE, "m1", Some.coupleId(7)));
        files().attach(keep(3, 10).id(), PROFILE);

        files().release(MESSAGE, now);
        files().release(MESSAGE, now);

        assertThat(files().of(ADA)).extracting(file -> file.uses().size()).containsExactly(0, 1, 1);
        assertThat(files().collect(LATER, 10)).isZero();
        assertThat(files().collect(now.plus(MediaFiles.UNUSED_FOR), 10)).isEqualTo(1);
    }

    @Test
    default void ofSeveralWhoAttachAtOnceNoneIsLost() {
        MediaFile file = keep(1, 10);

        Race.of(8, racer -> files().attach(file.id(), Use.in(Use.Kind.EVENT, "e" + racer, ROOM)));

        assertThat(files().find(file.id()).orElseThrow().uses()).hasSize(8);
    }

    @Test
    default void collectsWhatNothingShowsForADay() {
        keep(1, 10);
        files().attach(keep(2, 10).id(), MESSAGE);
        files().attach(keep(3, 10).id(), MESSAGE);
        files().detach(mediaId(3), MESSAGE, Some.TIME.plusSeconds(1));

        assertThat(files().collect(LATER.minusMillis(1), 10)).isZero();
        assertThat(files().collect(LATER, 10)).isEqualTo(1);

        assertThat(files().of(ADA)).extracting(MediaFile::id).containsExactly(mediaId(2), mediaId(3));
        assertThat(files().open(mediaId(1), 0)).isEmpty();
        assertThat(files().collect(LATER.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(files().collect(LATER.plus(Duration.ofDays(365)), 10)).isZero();
    }

    @Test
    default void collectsNoMoreAtOnceThanItMay() {
        keep(1, 10);
        keep(2, 10);

        assertThat(files().collect(LATER, 1)).isEqualTo(1);
        assertThat(files().of(ADA)).hasSize(1);
    }

    @Test
    default void countsWhatAUserUploaded() {
        keep(1, 10);
        keep(2, 300_000);
        files().keep(upload(3, BOB), content(bytes(5)));

        assertThat(files().bytesOf(ADA)).isEqualTo(300_000 + MediaFile.LEAST);
        assertThat(files().of(BOB)).extracting(MediaFile::id).containsExactly(mediaId(3));
        files().remove(mediaId(2));
        files().remove(mediaId(2));
        assertThat(files().bytesOf(ADA)).isEqualTo(MediaFile.LEAST);
    }

    @Test
    default void keepsTheFirstThumbnailOfAWidthWhileTheFileIsThere() {
        keep(1, 10);
        files().keepThumbnail(mediaId(1), 320, bytes(3));
        files().keepThumbnail(mediaId(1), 320, bytes(4));
        files().keepThumbnail(mediaId(2), 320, bytes(3));

        assertThat(files().thumbnail(mediaId(1), 320)).contains(bytes(3));
        assertThat(files().thumbnail(mediaId(1), 640)).isEmpty();
        assertThat(files().thumbnail(mediaId(2), 320)).isEmpty();

        files().remove(mediaId(1));
        assertThat(files().thumbnail(mediaId(1), 320)).isEmpty();
    }

    @Test
    default void erasesWhatOnlyACouplesThingsShow() {
        files().attach(keep(1, 10).id(), MESSAGE);
        files().attach(keep(2, 10).id(), MESSAGE);
        files().attach(mediaId(2), PROFILE);
        files().attach(keep(3, 10).id(), Use.in(Use.Kind.EVENT, "e1", Some.coupleId(7)));
        keep(4, 10);

        files().erase(ROOM);
        files().erase(ROOM);

        assertThat(files().of(ADA)).extracting(MediaFile::id).containsExactly(mediaId(2), mediaId(3), mediaId(4));
        assertThat(files().find(mediaId(2)).orElseThrow().uses()).containsExactly(PROFILE);
    }

    @Test
    default void erasesWhatAUserUploaded() {
        files().attach(keep(1, 10).id(), MESSAGE);
        files().keep(upload(2, BOB), content(bytes(5)));
        files().keep(
                        new MediaFile.Upload(
                                mediaId(3), Optional.empty(), upload(3, ADA).type(), Some.TIME),
                        content(bytes(5)));

        files().attach(mediaId(2), PROFILE);

        files().eraseOf(ADA);
        files().eraseOf(ADA);

        assertThat(files().find(mediaId(2)).orElseThrow().uses()).isEmpty();

        assertThat(files().find(mediaId(1))).isEmpty();
        assertThat(files().find(mediaId(2))).isPresent();
        assertThat(files().find(mediaId(3))).isPresent();
    }
}

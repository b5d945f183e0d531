package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.SomeMedia.all;
import static io.soullink.testkit.SomeMedia.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.app.media.MovedUploads;
import io.soullink.app.media.MovedUploads.Moved;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Uploads of another server, moved to this one. */
public interface MovedUploadScenarios extends OnStorage {
    byte[] KEY = "a key of some bytes or more".getBytes(StandardCharsets.US_ASCII);
    byte[] OUR_SONG = "%PDF-1.4 our song".getBytes(StandardCharsets.US_ASCII);
    CoupleId OTHERS = Some.coupleId(7);

    private MovedUploads moved(byte[] key) {
        return new MovedUploads(storage().mediaFiles(), key, () -> Some.TIME);
    }

    private Moved move(String name, Use use) {
        return moved(KEY).move(name, use, Optional.of(Some.ADA), () -> content(OUR_SONG));
    }

    private static Use message(int number, CoupleId room) {
        return Use.in(Use.Kind.MESSAGE, Some.messageId(number), room);
    }

    private static MediaId idOf(ImageUrl url) {
        assertThat(url.value()).startsWith("/uploads/");
        return new MediaId(url.value().substring("/uploads/".length()));
    }

    private MediaFile fileAt(ImageUrl url) {
        return storage().mediaFiles().find(idOf(url)).orElseThrow();
    }

    private static Supplier<Content> none() {
        return () -> {
            throw new AssertionError("the file is not to be read again");
        };
    }

    @Test
    default void aMovedFileIsKeptForWhatShowsIt() {
        Moved moved = move("1-song.pdf", message(1, Some.ROOM));

        assertThat(moved.added()).isTrue();
        MediaFile file = fileAt(moved.url());
        assertThat(file.owner()).contains(Some.ADA);
        assertThat(file.type()).isEqualTo(MediaType.PDF);
        assertThat(file.uploadedAt()).isEqualTo(Some.TIME);
        assertThat(file.uses()).containsExactly(message(1, Some.ROOM));
        assertThat(all(storage().mediaFiles().open(file.id(), 0).orElseThrow())).isEqualTo(OUR_SONG);
    }

    @Test
    default void movingAgainFindsTheFileAndDoesNotReadIt() {
        Moved first = move("1-song.pdf", message(1, Some.ROOM));

        Moved again = moved(KEY).move("1-song.pdf", message(2, Some.ROOM), Optional.empty(), none());

        assertThat(again).isEqualTo(new Moved(first.url(), false));
        assertThat(fileAt(first.url()).uses()).containsExactlyInAnyOrder(message(1, Some.ROOM), message(2, Some.ROOM));
        assertThat(storage().mediaFiles().of(Some.ADA)).hasSize(1);
    }

    @Test
    default void eachCoupleAndPersonAndTheCatalogueHasACopyOfItsOwn() {
        Use[] uses = {
            message(1, Some.ROOM),
            message(2, OTHERS),
            Use.in(Use.Kind.PROFILE, Some.ADA),
            Use.in(Use.Kind.PROFILE, Some.BOB),
            Use.in(Use.Kind.CATALOGUE, Some.id(1))
        };
        for (Use use : uses) {
            assertThat(move("1-song.pdf", use).added()).isTrue();
        }

        assertThat(move("1-song.pdf", Use.in(Use.Kind.EVENT, Some.id(2), OTHERS))
                        .added())
                .isFalse();
        assertThat(move("1-song.pdf", Use.in(Use.Kind.CATALOGUE, Some.id(2))).added())
                .isFalse();
        assertThat(storage().mediaFiles().of(Some.ADA)).hasSize(uses.length);
    }

    @Test
    default void theAddressCannotBeToldWithoutTheKey() {
        byte[] otherKey = "another key of as many bytes".getBytes(StandardCharsets.US_ASCII);

        ImageUrl one = move("1-song.pdf", message(1, Some.ROOM)).url();
        ImageUrl other = moved(otherKey)
                .move("1-song.pdf", message(1, Some.ROOM), Optional.empty(), () -> content(OUR_SONG))
                .url();

        assertThat(one).isNotEqualTo(other);
        assertThatIllegalArgumentException().isThrownBy(() -> moved(new byte[15]));
    }

    @Test
    default void whatIsNotFitIsRefusedAsAnUploadIsAndMayBeMovedOnceItIs() {
        byte[] text = "<svg/>".getBytes(StandardCharsets.US_ASCII);
        Use use = message(1, Some.ROOM);

        assertRefused(
                Reason.UNSUPPORTED_TYPE,
                () -> moved(KEY).move("1.svg", use, Optional.of(Some.ADA), () -> content(text)));
        assertRefused(Reason.UNSUPPORTED_TYPE, () -> MovedUploads.examine(content(text)));
        assertRefused(Reason.INVALID, () -> MovedUploads.examine(content(new byte[0])));
        assertRefused(Reason.INVALID, () -> MovedUploads.examine(content(new byte[] {-1, -40, -1, 0})));
        assertThat(storage().mediaFiles().of(Some.ADA)).isEmpty();

        assertThat(move("1.svg", use).added()).isTrue();
    }

    @Test
    default void aFileThatIsTooLargeIsRefusedAndNothingOfItKept() {
        byte[] large = new byte[(int) MediaFile.MAX_SIZE + 1];
        System.arraycopy(OUR_SONG, 0, large, 0, OUR_SONG.length);

        assertRefused(Reason.TOO_LARGE, () -> MovedUploads.examine(content(large)));
        assertRefused(
                Reason.TOO_LARGE,
                () -> moved(KEY).move("1.pdf", message(1, Some.ROOM), Optional.of(Some.ADA), () -> content(large)));

        assertThat(storage().mediaFiles().of(Some.ADA)).isEmpty();
    }

    @Test
    default void whatReadingThrowsPassesThroughAndNothingIsKept() {
        IllegalStateException broken = new IllegalStateException("the disk");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> moved(KEY)
                        .move(
                                "1.pdf",
                                message(1, Some.ROOM),
                                Optional.of(Some.ADA),
                                () -> SomeMedia.cut(OUR_SONG, broken)))
                .isSameAs(broken);

        assertThat(storage().mediaFiles().of(Some.ADA)).isEmpty();
    }

    @Test
    default void aFileWhoseThingIsNotStoredIsCollected() {
        Use use = message(1, Some.ROOM);
        ImageUrl url = move("1-song.pdf", use).url();

        moved(KEY).release(url, use);
        moved(KEY).release(new ImageUrl("https://example.org/1.png"), use);

        assertThat(fileAt(url).uses()).isEmpty();
        assertThat(storage().mediaFiles().collect(Some.TIME.plus(MediaFiles.UNUSED_FOR), 9))
                .isEqualTo(1);
    }

    @Test
    default void aMovedFileIsSeenByWhoSeesWhatShowsIt() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Use use = Use.in(Use.Kind.MILESTONE, Some.id(1), play.room());

        MediaId id = idOf(moved(KEY)
                .move("1-song.pdf", use, Optional.empty(), () -> content(OUR_SONG))
                .url());
        play.advance(Duration.ofDays(3));

        assertThat(all(play.link.media().view(Actor.of(play.bob), id).from(0))).isEqualTo(OUR_SONG);
        assertRefused(Reason.NOT_FOUND, () -> play.link.media().view(Actor.of(play.cy), id));
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Window;
import org.junit.jupiter.api.Test;

/** What {@link Messages} promises of the end of a room. */
public interface RoomErasureContract extends OnStorage {
    private Messages messages() {
        return storage().messages();
    }

    private void talk(int count) {
        for (int i = 1; i <= count; i++) {
            messages().append(Some.draft("m" + i), Some.messageId(i), Some.TIME);
        }
        messages().advance(ROOM, BOB, MarkKind.READ, count);
    }

    @Test
    default void nothingIsLeftOfARoomThatIsErased() {
        talk(3);

        assertThat(messages().erase(ROOM, 100)).isTrue();

        assertThat(messages().head(ROOM)).isEqualTo(Head.EMPTY);
        assertThat(messages().page(ROOM, Window.newest(10)).messages()).isEmpty();
        assertThat(messages().changes(ROOM, 0, 10).changes()).isEmpty();
        assertThat(messages().marks(ROOM, BOB)).isEqualTo(Marks.none(ROOM, BOB));
        assertThat(messages().find(Some.draft("m1").origin())).isEmpty();
        assertThat(messages().erase(ROOM, 100)).isTrue();
    }

    @Test
    default void aRoomIsErasedStepByStep() {
        talk(5);

        int steps = 1;
        while (!messages().erase(ROOM, 2)) {
            steps++;
        }

        assertThat(steps).isLessThanOrEqualTo(4);
        assertThat(messages().head(ROOM)).isEqualTo(Head.EMPTY);
    }

    @Test
    default void otherRoomsKeepWhatTheyHave() {
        talk(2);
        messages().append(Some.draft(Some.origin(Some.coupleId(2), ADA, "m1"), "kept"), Some.messageId(9), Some.TIME);

        messages().erase(ROOM, 100);

        assertThat(messages().head(Some.coupleId(2)).seq()).isEqualTo(1);
    }

    @Test
    default void anErasedRoomBeginsAnew() {
        talk(3);
        messages().erase(ROOM, 100);

        assertThat(messages()
                        .append(Some.draft("m1"), Some.messageId(8), Some.TIME)
                        .value()
                        .seq())
                .isEqualTo(1);
    }

    @Test
    default void tellsHowFarAPersonRead() {
        talk(3);

        assertThat(messages().marks(ROOM, BOB).read()).isEqualTo(3);
        assertThat(messages().marks(ROOM, ADA)).isEqualTo(Marks.none(ROOM, ADA));
    }
}

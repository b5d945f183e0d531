package io.soullink.testkit;

import static io.soullink.domain.chat.MarkKind.DELIVERED;
import static io.soullink.domain.chat.MarkKind.READ;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Stored;
import org.junit.jupiter.api.Test;

/** What {@link Messages#advance} promises. */
public interface MarksContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void aMarkTakesTheNextRevisionAndNoPlace() {
        Talk talk = talk();
        talk.say(2);

        assertThat(talk.mark(BOB, DELIVERED, 2)).isEqualTo(new Stored<>(new Marks(ROOM, BOB, 2, 0, 3), true));
        assertThat(talk.head()).isEqualTo(new Head(2, 3));
        assertThat(talk.say("m3").seq()).isEqualTo(3);
    }

    @Test
    default void aMarkNeverMovesBack() {
        Talk talk = talk();
        talk.say(3);
        Marks marks = talk.mark(BOB, READ, 3).value();

        assertThat(talk.mark(BOB, READ, 2)).isEqualTo(new Stored<>(marks, false));
        assertThat(talk.mark(BOB, READ, 3)).isEqualTo(new Stored<>(marks, false));
        assertThat(talk.head()).isEqualTo(new Head(3, 4));
    }

    @Test
    default void whatWasReadWasDelivered() {
        Talk talk = talk();
        talk.say(3);
        talk.mark(BOB, DELIVERED, 1);

        Marks read = talk.mark(BOB, READ, 2).value();

        assertThat(read).isEqualTo(new Marks(ROOM, BOB, 2, 2, 5));
        assertThat(talk.mark(BOB, DELIVERED, 2)).isEqualTo(new Stored<>(read, false));
        assertThat(talk.mark(BOB, DELIVERED, 3).value()).isEqualTo(new Marks(ROOM, BOB, 3, 2, 6));
    }

    @Test
    default void partnersHaveMarksOfTheirOwn() {
        Talk talk = talk();
        talk.say(2);
        talk.mark(BOB, READ, 2);

        assertThat(talk.mark(ADA, DELIVERED, 1)).isEqualTo(new Stored<>(new Marks(ROOM, ADA, 1, 0, 4), true));
    }

    @Test
    default void roomsHaveMarksOfTheirOwn() {
        Talk talk = talk();
        talk.say(2);
        talk.mark(BOB, READ, 2);

        assertThat(talk.messages().advance(Some.coupleId(2), BOB, READ, 1))
                .isEqualTo(new Stored<>(new Marks(Some.coupleId(2), BOB, 1, 1, 1), true));
    }

    @Test
    default void ofManyMovesAtOnceTheFarthestStays() {
        Talk talk = talk();
        int racers = 4;
        talk.say(1);
        for (int round = 0; round < Race.ROUNDS; round++) {
            long first = 1 + (long) round * racers;

            Race<Stored<Marks>> race = Race.of(racers, number -> talk.mark(BOB, READ, first + number));

            Marks last = talk.mark(BOB, READ, 1).value();
            assertThat(last.read()).isEqualTo(first + racers - 1);
            assertThat(last.revision()).isEqualTo(talk.head().revision());
            assertThat(race.answers()).extracting(Stored::value).contains(last);
        }
    }
}

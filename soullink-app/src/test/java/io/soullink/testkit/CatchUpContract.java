package io.soullink.testkit;

import static io.soullink.domain.chat.MarkKind.DELIVERED;
import static io.soullink.domain.chat.MarkKind.READ;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Messages#changes} promises. */
public interface CatchUpContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void tellsOfMessagesInTheirOrder() {
        Talk talk = talk();
        List<Message> said = talk.say(3);

        Changes changes = talk.changes(0, 10);

        assertThat(changes.changes()).isEqualTo(said);
        assertThat(changes.next()).isEqualTo(3);
        assertThat(changes.more()).isFalse();
    }

    @Test
    default void tellsOfEachThingOnceInItsLatestState() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Message second = talk.say("m2");
        Message third = talk.say("m3");
        Message edited = talk.edit(first, "better");
        talk.mark(BOB, DELIVERED, 1);
        Message erased = talk.erase(third);
        talk.react(edited, BOB, "👍");
        Message loved = talk.react(edited, BOB, "❤️").value();
        Marks marks = talk.mark(BOB, READ, 2).value();

        assertThat(talk.changes()).containsExactly(second, erased, loved, marks);
        assertThat(talk.changes()).extracting(Change::revision).containsExactly(2L, 6L, 8L, 9L);
    }

    @Test
    default void tellsOfMarksOfBoth() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Marks bobs = talk.mark(BOB, DELIVERED, 1).value();
        Marks adas = talk.mark(ADA, READ, 1).value();

        assertThat(talk.changes()).containsExactly(first, bobs, adas);
    }

    @Test
    default void tellsOnlyWhatIsNew() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Message second = talk.say("m2");

        assertThat(talk.changes(1, 10).changes()).containsExactly(second);

        Message edited = talk.edit(first, "better");
        assertThat(talk.changes(2, 10).changes()).containsExactly(edited);
    }

    @Test
    default void nothingNewLeavesTheRevisionWhereItWas() {
        Talk talk = talk();
        talk.say(2);

        assertThat(talk.changes(2, 10)).isEqualTo(new Changes(List.of(), 2, false));
        assertThat(talk.changes(7, 10)).isEqualTo(new Changes(List.of(), 7, false));
        assertThat(talk.changes(Long.MAX_VALUE, 10)).isEqualTo(new Changes(List.of(), Long.MAX_VALUE, false));
        assertThat(talk.messages().changes(Some.coupleId(2), 0, 10)).isEqualTo(new Changes(List.of(), 0, false));
    }

    @Test
    default void saysWhetherMoreIsToCome() {
        Talk talk = talk();
        List<Message> said = talk.say(3);

        assertThat(talk.changes(0, 2)).isEqualTo(new Changes(List.copyOf(said.subList(0, 2)), 2, true));
        assertThat(talk.changes(0, 3)).isEqualTo(new Changes(List.copyOf(said), 3, false));
        assertThat(talk.changes(2, 2)).isEqualTo(new Changes(List.copyOf(said.subList(2, 3)), 3, false));
    }

    @Test
    default void whatWasSupersededCountsForNothing() {
        Talk talk = talk();
        Message first = talk.say("m1");
        for (int i = 0; i < 200; i++) {
            talk.edit(first, "version " + i);
        }

        assertThat(talk.changes(0, 1)).isEqualTo(new Changes(List.of(talk.now("m1")), 201, false));
        assertThat(talk.changes(100, 1).changes()).containsExactly(talk.now("m1"));
    }

    @Test
    default void catchingUpPageByPageMissesNothing() {
        Talk talk = talk();
        List<Message> said = talk.say(10);
        talk.edit(said.get(1), "better");
        talk.mark(BOB, READ, 9);
        talk.erase(said.get(8));

        List<Change> caught = new ArrayList<>();
        long after = 0;
        for (Changes page = talk.changes(after, 3); !page.changes().isEmpty(); page = talk.changes(after, 3)) {
            caught.addAll(page.changes());
            after = page.next();
        }

        assertThat(caught).isEqualTo(talk.changes()).hasSize(11);
        assertThat(after).isEqualTo(talk.head().revision());
    }

    @Test
    default void aRoomOfMarksAloneCanBeCaughtUpWith() {
        Talk talk = talk();
        Marks marks = talk.mark(BOB, READ, 1).value();

        assertThat(talk.messages().changes(ROOM, 0, 10)).isEqualTo(new Changes(List.of(marks), 1, false));
    }
}

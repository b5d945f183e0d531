package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Race;
import io.soullink.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two servers on one database: each remembers heads of rooms of its own, and both behave as one. */
class TwoProcessesTest {
    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private final AtomicInteger ids = new AtomicInteger();
    private Messages here;
    private Messages there;

    @BeforeEach
    void connect() {
        here = databases.connect().messages();
        there = databases.connect().messages();
    }

    private Message say(Messages process, UserId sender, String clientId) {
        MessageId id = Some.messageId(ids.incrementAndGet());
        return process.append(Some.draft(sender, clientId, "text of " + clientId), id, Some.TIME)
                .value();
    }

    private static long edit(Messages process, Message message, String text) {
        return process.update(ROOM, message.id(), now -> now.edited(now.sender(), Content.of(text), Some.TIME))
                .orElseThrow()
                .value()
                .revision();
    }

    private static long react(Messages process, Message message, String emoji) {
        return process.update(ROOM, message.id(), now -> now.reacted(BOB, Optional.of(new Emoji(emoji))))
                .orElseThrow()
                .value()
                .revision();
    }

    @Test
    void anAppendGoesOnWhereTheOtherProcessStopped() {
        Message first = say(here, ADA, "a1");
        Message second = say(there, BOB, "b1");
        Message third = say(there, BOB, "b2");

        Message fourth = say(here, ADA, "a2");

        assertThat(List.of(first, second, third, fourth))
                .extracting(Message::seq)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aRevisionIsNotTakenAgainThoughItsDocumentMovedOn() {
        Message message = say(here, ADA, "a1");
        edit(there, message, "once");
        edit(there, message, "twice");

        // Here the room is believed to be at revision 1; 2 is nobody's latest any more.
        long mark = here.advance(ROOM, BOB, MarkKind.READ, 1).value().revision();

        assertThat(mark).isEqualTo(4);
        assertThat(here.changes(ROOM, 3, 10).changes()).hasSize(1);
    }

    @Test
    void aMessageThatBothChangeTakesARevisionForEach() {
        Message message = say(here, ADA, "a1");
        edit(there, message, "better");

        // Here the room is believed to be at revision 1, and 2 is this message's own.
        assertThat(react(here, message, "👍")).isEqualTo(3);
        assertThat(here.head(ROOM)).isEqualTo(new Head(1, 3));
    }

    @Test
    void aMarkThatBothMoveTakesARevisionForEach() {
        say(here, ADA, "a1");
        say(here, ADA, "a2");
        there.advance(ROOM, BOB, MarkKind.READ, 1);

        assertThat(here.advance(ROOM, BOB, MarkKind.READ, 2).value().revision()).isEqualTo(4);
    }

    @Test
    void anAppendTakesNoRevisionThatADocumentMovedOnFrom() {
        Message message = say(here, ADA, "a1");
        for (int i = 0; i < 20; i++) {
            react(there, message, i % 2 == 0 ? "👍" : "❤️");
        }

        assertThat(say(here, ADA, "a2").position().revision()).isEqualTo(22);
        assertThat(here.head(ROOM)).isEqualTo(new Head(2, 22));
        assertThat(there.head(ROOM)).isEqualTo(new Head(2, 22));
    }

    @Test
    void sendingAgainToTheOtherProcessIsSendingAgain() {
        Message first = say(here, ADA, "a1");

        Stored<Message> again = there.append(Some.draft(ADA, "a1", "text of a1"), Some.messageId(99), Some.TIME);

        assertThat(again).isEqualTo(new Stored<>(first, false));
    }

    @Test
    void allChangesOfBothTakeEachRevisionOnce() {
        int each = 40;
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            said.add(say(here, ADA, "s" + i));
        }

        Race<List<Long>> race = Race.of(List.of(
                () -> revisions(each, i -> say(here, ADA, "a" + i).revision()),
                () -> revisions(each, i -> say(there, BOB, "b" + i).revision()),
                () -> revisions(each, i -> edit(there, said.get(i), "better")),
                () -> revisions(each, i -> react(here, said.get(i), "👍")),
                () -> revisions(
                        each,
                        i -> here.advance(ROOM, BOB, MarkKind.READ, i + 1)
                                .value()
                                .revision()),
                () -> revisions(
                        each,
                        i -> there.advance(ROOM, ADA, MarkKind.READ, i + 1)
                                .value()
                                .revision())));

        List<Long> taken = new ArrayList<>(said.stream().map(Change::revision).toList());
        race.answers().forEach(taken::addAll);
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 7L * each).boxed().toList());
        assertThat(here.page(ROOM, Window.newest(500)).messages())
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3L * each).boxed().toList());
        assertThat(there.head(ROOM)).isEqualTo(new Head(3L * each, 7L * each));
    }

    private static List<Long> revisions(int count, IntFunction<Long> change) {
        List<Long> revisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            revisions.add(change.apply(i));
        }
        return revisions;
    }
}

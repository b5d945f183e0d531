package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.chat.ChatService;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.MessageSent;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Storage that breaks in the middle of a conversation: what is not stored is told to nobody. */
public interface StorageFailureScenarios extends OnStorage {
    @Test
    default void whatIsNotStoredIsToldToNobody() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        Message message = play.say(play.ada, "m1");
        CoupleId room = play.room();
        ChatService chat = play.link.chat();
        Actor ada = Actor.of(play.ada);
        play.forgetHeard();

        breakable.breakMessages();
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> chat.send(ada, Rehearsal.message(room, "m2", "hello?")),
                () -> chat.edit(ada, room, Rehearsal.ref(message), Content.of("better")),
                () -> chat.delete(ada, room, Rehearsal.ref(message)),
                () -> chat.react(ada, room, Rehearsal.ref(message), Optional.of(new Emoji("👍"))),
                () -> chat.mark(ada, room, MarkKind.READ, 1))) {
            assertThatExceptionOfType(StorageException.class).isThrownBy(change);
        }

        assertThat(play.nobodyHeardAnything()).isTrue();
        assertThat(play.history(play.bob)).containsExactly(message);
    }

    @Test
    default void theConversationGoesOnWhenStorageIsBack() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        breakable.breakMessages();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.say(play.ada, "m1"));
        play.forgetHeard();

        breakable.mend();
        Message message = play.say(play.ada, "m1");

        assertThat(message.seq()).isEqualTo(1);
        assertThat(play.history(play.bob)).containsExactly(message);
        assertThat(play.heardBy(play.bob)).hasSize(1);
    }

    @Test
    default void whatWasStoredUnsaidIsToldWhenItIsSentAgain() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        breakable.loseNextAnswerOfMessages();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.say(play.ada, "m1"));
        assertThat(play.nobodyHeardAnything()).isTrue();

        breakable.mend();
        Message message = play.say(play.ada, "m1");
        play.say(play.ada, "m1");

        assertThat(message.seq()).isEqualTo(1);
        assertThat(play.heardBy(play.bob)).containsExactly(new MessageSent(message));
    }

    @Test
    default void whatWasStoredUnsaidIsToldBeforeWhatIsSaidNext() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        Actor phone = Rehearsal.on(play.ada, "phone");
        Actor tablet = Rehearsal.on(play.ada, "tablet");
        breakable.loseNextAnswerOfMessages();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.say(phone, "m1", "hello"));
        breakable.mend();

        Message next = play.say(play.bob, "m2");
        Message unsaid = play.history(play.bob).get(0);
        play.say(phone, "m1", "hello");

        assertThat(play.heardOn(phone)).containsExactly(new MessageSent(next));
        assertThat(play.heardOn(tablet)).containsExactly(new MessageSent(unsaid), new MessageSent(next));
        assertThat(play.heardOn(Rehearsal.on(play.bob, "phone")))
                .containsExactly(new MessageSent(unsaid), new MessageSent(next));
    }

    @Test
    default void whatWasChangedUnsaidIsToldWhenItIsDoneAgain() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        Message message = play.say(play.ada, "m1");
        ChatService chat = play.link.chat();
        Actor ada = Actor.of(play.ada);
        for (Supplier<Message> change : List.<Supplier<Message>>of(
                () -> chat.react(ada, play.room(), Rehearsal.ref(message), Optional.of(new Emoji("👍"))),
                () -> chat.edit(ada, play.room(), Rehearsal.ref(message), Content.of("better")),
                () -> chat.delete(ada, play.room(), Rehearsal.ref(message)))) {
            play.forgetHeard();
            breakable.loseNextAnswerOfMessages();
            assertThatExceptionOfType(StorageException.class).isThrownBy(change::get);
            assertThat(play.nobodyHeardAnything()).isTrue();

            breakable.mend();
            change.get();
            change.get();

            assertThat(play.heardBy(play.bob)).hasSize(1);
        }
    }
}

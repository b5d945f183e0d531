package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.MessageEdited;
import io.soullink.app.port.LiveEvent.MessageSent;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Message;
import io.soullink.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call in the conversation. */
public interface CallEntryScenarios extends OnStorage {
    private CallPlay play() {
        return CallPlay.ofACouple(storage());
    }

    private static Message entry(CallPlay play) {
        List<Message> history = play.rehearsal().history(play.rehearsal().bob);
        return history.get(history.size() - 1);
    }

    private static List<LiveEvent> chatOn(CallPlay play, Actor device) {
        return play.rehearsal().heardOn(device).stream()
                .filter(event -> event instanceof MessageSent || event instanceof MessageEdited)
                .toList();
    }

    @Test
    default void aCallIsSaidInTheConversationByItsCaller() {
        CallPlay play = play();

        Call call = play.call(play.adasPhone, "room");

        Message entry = entry(play);
        assertThat(entry.sender()).isEqualTo(play.rehearsal().ada);
        assertThat(entry.origin().clientId().value()).isEqualTo("call:" + call.id());
        assertThat(entry.body())
                .isEqualTo(new CallEntry(call.id(), true, Optional.empty(), Optional.empty(), Duration.ZERO));
        for (Actor device : List.of(play.adasPhone, play.adasTablet, play.bobsPhone, play.bobsTablet)) {
            assertThat(chatOn(play, device)).containsExactly(new MessageSent(entry));
        }
    }

    @Test
    default void theEntryGoesWithTheCall() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        Message rung = entry(play);
        play.accept(play.bobsPhone, "room");
        Message answered = entry(play);
        play.advance(Duration.ofSeconds(30));
        play.end(play.adasPhone, "room");
        Message over = entry(play);

        assertThat(answered.body())
                .isEqualTo(new CallEntry(
                        call.id(), true, Optional.of(rung.sentAt().stored()), Optional.empty(), Duration.ZERO));
        assertThat(over.body())
                .isEqualTo(new CallEntry(
                        call.id(),
                        true,
                        Optional.of(rung.sentAt().stored()),
                        Optional.of(Outcome.COMPLETED),
                        Duration.ofSeconds(30)));
        assertThat(over.seq()).isEqualTo(rung.seq());
        assertThat(chatOn(play, play.bobsTablet))
                .containsExactly(new MessageSent(rung), new MessageEdited(answered), new MessageEdited(over));
    }

    @Test
    default void nobodyChangesWhatTheServerSaid() {
        CallPlay play = play();
        play.call(play.adasPhone, "room");
        Message entry = entry(play);
        Rehearsal at = play.rehearsal();
        Actor ada = Actor.of(at.ada);

        assertRefused(
                Reason.FORBIDDEN,
                () -> at.link.chat().edit(ada, at.room(), Rehearsal.ref(entry), Content.of("no call")));
        assertRefused(Reason.FORBIDDEN, () -> at.link.chat().delete(ada, at.room(), Rehearsal.ref(entry)));
        assertRefused(
                Reason.FORBIDDEN,
                () -> at.link.chat().react(ada, at.room(), Rehearsal.ref(entry), Optional.of(new Emoji("\u2764"))));
        assertThat(entry(play)).isEqualTo(entry);
    }

    @Test
    default void nobodySendsInTheServersName() {
        CallPlay play = play();

        assertRefused(Reason.INVALID, () -> play.rehearsal().say(play.adasPhone, "call:1", "hello"));
    }

    @Test
    default void thoseWhoPartHearNoMoreOfIt() {
        CallPlay play = play();
        play.talk();
        play.forgetHeard();

        play.rehearsal().link.pairing().disconnect(Actor.of(play.rehearsal().ada));

        assertThat(chatOn(play, play.adasPhone)).isEmpty();
        assertThat(chatOn(play, play.bobsPhone)).isEmpty();
    }

    @Test
    default void anEntryThatCannotBeWrittenIsWrittenLater() {
        BreakableStorage storage = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(storage);
        storage.breakMessages();
        play.call(play.adasPhone, "room");
        play.end(play.adasPhone, "room");
        play.advance(Duration.ofSeconds(1));
        assertThat(play.rehearsal().history(play.rehearsal().ada)).isEmpty();

        storage.mend();
        play.advance(Duration.ofSeconds(1));

        assertThat(play.rehearsal().history(play.rehearsal().ada)).hasSize(1);
        assertThat(((CallEntry) entry(play).body()).outcome()).contains(Outcome.CANCELLED);
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.MessageSent;
import io.soullink.app.port.LiveEvent.Typing;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saying something, and who hears of it. */
public interface SendingScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    private static NewMessage claiming(Rehearsal play, UserId sender) {
        NewMessage any = Rehearsal.message(play.room(), "m1", "text");
        return new NewMessage(any.room(), any.id(), any.content(), Optional.of(sender), Optional.empty());
    }

    private static List<Long> seqsHeardOn(Rehearsal play, Actor device) {
        return play.heardOn(device).stream()
                .map(MessageSent.class::cast)
                .map(event -> event.message().seq())
                .toList();
    }

    @Test
    default void whatOneSaysTheOtherReads() {
        Rehearsal play = rehearsal();
        play.advance(Duration.ofSeconds(5));

        Message message = play.say(play.ada, "m1");

        assertThat(message.sender()).isEqualTo(play.ada);
        assertThat(message.seq()).isEqualTo(1);
        assertThat(message.sentAt().stored()).isEqualTo(play.now());
        assertThat(play.history(play.bob)).containsExactly(message);
        assertThat(play.history(play.ada)).containsExactly(message);
    }

    @Test
    default void everyDeviceHearsOfItButTheOneThatSpoke() {
        Rehearsal play = rehearsal();
        Actor phone = Rehearsal.on(play.ada, "phone");
        Actor tablet = Rehearsal.on(play.ada, "tablet");
        Actor bobs = Rehearsal.on(play.bob, "phone");

        Message message = play.say(phone, "m1", "hello");

        assertThat(play.heardOn(phone)).isEmpty();
        assertThat(play.heardOn(tablet)).containsExactly(new MessageSent(message));
        assertThat(play.heardOn(bobs)).containsExactly(new MessageSent(message));
        assertThat(play.heardBy(play.cy)).isEmpty();
    }

    @Test
    default void whoSpeaksFromNoDeviceIsHeardOnAllOfTheirs() {
        Rehearsal play = rehearsal();

        Message message = play.say(play.ada, "m1");

        assertThat(play.heardOn(Rehearsal.on(play.ada, "phone"))).containsExactly(new MessageSent(message));
    }

    @Test
    default void sendingAgainIsAnsweredAsTheFirstTime() {
        Rehearsal play = rehearsal();
        Message first = play.say(play.ada, "m1");
        play.advance(Duration.ofMinutes(1));
        play.forgetHeard();

        assertThat(play.say(play.ada, "m1")).isEqualTo(first);

        assertThat(play.history(play.bob)).containsExactly(first);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void otherWordsUnderOneIdAreAConflict() {
        Rehearsal play = rehearsal();
        Message first = play.say(play.ada, "m1");
        play.forgetHeard();

        assertRefused(Reason.CONFLICT, () -> play.say(Actor.of(play.ada), "m1", "something else"));

        assertThat(play.history(play.bob)).containsExactly(first);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void nobodySpeaksInAnothersName() {
        Rehearsal play = rehearsal();
        NewMessage asBob = claiming(play, play.bob);

        assertRefused(Reason.FORBIDDEN, () -> play.link.chat().send(Actor.of(play.ada), asBob));

        assertThat(play.history(play.bob)).isEmpty();
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void onesOwnNameMayBeClaimed() {
        Rehearsal play = rehearsal();

        Message message = play.link.chat().send(Actor.of(play.ada), claiming(play, play.ada));

        assertThat(play.history(play.bob)).containsExactly(message);
    }

    @Test
    default void theClaimedTimeOrdersNothing() {
        Rehearsal play = rehearsal();
        Instant tomorrow = play.now().plus(Duration.ofDays(1));
        NewMessage any = Rehearsal.message(play.room(), "m1", "text");

        Message first = play.link
                .chat()
                .send(
                        Actor.of(play.ada),
                        new NewMessage(any.room(), any.id(), any.content(), Optional.empty(), Optional.of(tomorrow)));
        Message second = play.say(play.bob, "m1");

        assertThat(first.sentAt().stored()).isEqualTo(play.now());
        assertThat(first.sentAt().claimed()).contains(tomorrow);
        assertThat(play.history(play.ada)).containsExactly(first, second);
    }

    @Test
    default void everyDeviceHearsInTheOrderOfStorage() {
        Rehearsal play = rehearsal();
        int each = 50;

        Race.of(2, number -> {
            for (int i = 0; i < each; i++) {
                play.say(number == 0 ? play.ada : play.bob, "m" + i);
            }
            return number;
        });

        List<Long> inOrder = play.history(play.ada).stream().map(Message::seq).toList();
        assertThat(inOrder).hasSize(2 * each).isSorted();
        assertThat(seqsHeardOn(play, Rehearsal.on(play.ada, "phone"))).isEqualTo(inOrder);
        assertThat(seqsHeardOn(play, Rehearsal.on(play.bob, "phone"))).isEqualTo(inOrder);
    }

    @Test
    default void typingIsToldToThePartnerAndKeptNowhere() {
        Rehearsal play = rehearsal();

        play.link.chat().typing(Actor.of(play.ada), play.room(), true);
        play.link.chat().typing(Actor.of(play.ada), play.room(), false);

        List<LiveEvent> heard =
                List.of(new Typing(play.room(), play.ada, true), new Typing(play.room(), play.ada, false));
        assertThat(play.heardBy(play.bob)).isEqualTo(heard);
        assertThat(play.heardBy(play.ada)).isEmpty();
        assertThat(storage().messages().head(play.room())).isEqualTo(Head.EMPTY);
        assertThat(play.link
                        .chat()
                        .history(Actor.of(play.bob), play.room(), Window.newest(1))
                        .messages())
                .isEmpty();
    }
}

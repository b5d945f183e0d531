package io.soullink.testkit;

import static io.soullink.testkit.Rehearsal.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.chat.MessageRef;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.MessageReacted;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Message;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reacting to what was said. */
public interface ReactionScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    private static Message react(Rehearsal play, UserId user, MessageRef ref, String emoji) {
        Optional<Emoji> sign = Optional.ofNullable(emoji).map(Emoji::new);
        return play.link.chat().react(Actor.of(user), play.room(), ref, sign);
    }

    @Test
    default void aReactionIsToldToBothAndCanBeTakenBack() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");
        play.forgetHeard();

        Message reacted = react(play, play.bob, ref(message), "❤️");
        Message taken = react(play, play.bob, ref(message), null);

        Emoji heart = new Emoji("❤️");
        assertThat(reacted)
                .isEqualTo(message.reacted(play.bob, Optional.of(heart)).at(2));
        assertThat(taken).isEqualTo(message.at(3));
        assertThat(play.heardBy(play.ada))
                .containsExactly(
                        new MessageReacted(reacted, play.bob, Optional.of(heart)),
                        new MessageReacted(taken, play.bob, Optional.empty()));
        assertThat(play.heardBy(play.bob)).isEqualTo(play.heardBy(play.ada));
        assertThat(play.history(play.bob)).containsExactly(taken);
    }

    @Test
    default void eachHasOneReaction() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");

        react(play, play.bob, ref(message), "👍");
        react(play, play.ada, ref(message), "👍");
        react(play, play.bob, ref(message), "❤️");
        play.forgetHeard();
        Message last = react(play, play.bob, ref(message), "❤️");

        assertThat(last)
                .isEqualTo(message.reacted(play.ada, Optional.of(new Emoji("👍")))
                        .reacted(play.bob, Optional.of(new Emoji("❤️")))
                        .at(4));
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void whoReactsMeansThePartnersMessageFirst() {
        Rehearsal play = rehearsal();
        Message adas = play.say(play.ada, "m1");
        play.say(play.bob, "m1");

        assertThat(react(play, play.bob, ref("m1"), "👍").id()).isEqualTo(adas.id());
    }

    @Test
    default void onesOwnMessageCanBeReactedTo() {
        Rehearsal play = rehearsal();
        Message adas = play.say(play.ada, "m1");

        assertThat(react(play, play.ada, ref("m1"), "👍").id()).isEqualTo(adas.id());
    }
}

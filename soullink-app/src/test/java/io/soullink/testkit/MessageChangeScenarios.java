package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.chat.MessageRef;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.MessageDeleted;
import io.soullink.app.port.LiveEvent.MessageEdited;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.Message;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Editing, taking back, reacting. */
public interface MessageChangeScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    private static Message edit(Rehearsal play, UserId user, MessageRef ref, String text) {
        return play.link.chat().edit(Actor.of(user), play.room(), ref, Content.of(text));
    }

    private static Message delete(Rehearsal play, UserId user, MessageRef ref) {
        return play.link.chat().delete(Actor.of(user), play.room(), ref);
    }

    private static Message react(Rehearsal play, UserId user, MessageRef ref, String emoji) {
        Optional<Emoji> sign = Optional.ofNullable(emoji).map(Emoji::new);
        return play.link.chat().react(Actor.of(user), play.room(), ref, sign);
    }

    @Test
    default void anEditIsToldToBoth() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");
        play.forgetHeard();
        play.advance(Duration.ofMinutes(1));

        Message edited = edit(play, play.ada, ref("m1"), "better");

        assertThat(edited)
                .isEqualTo(message.edited(play.ada, Content.of("better"), play.now())
                        .at(2));
        assertThat(play.heardBy(play.ada)).containsExactly(new MessageEdited(edited));
        assertThat(play.heardBy(play.bob)).containsExactly(new MessageEdited(edited));
        assertThat(play.history(play.bob)).containsExactly(edited);
    }

    @Test
    default void anEditToTheSameWordsIsToldToNobody() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");
        play.forgetHeard();

        assertThat(edit(play, play.ada, ref(message), "text of m1")).isEqualTo(message);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void nobodyEditsOrDeletesAnothersMessage() {
        Rehearsal play = rehearsal();
        Message adas = play.say(play.ada, "m1");
        play.forgetHeard();

        assertRefused(Reason.FORBIDDEN, () -> edit(play, play.bob, ref(adas), "mine"));
        assertRefused(Reason.FORBIDDEN, () -> delete(play, play.bob, ref(adas)));
        assertRefused(Reason.NOT_FOUND, () -> edit(play, play.bob, ref("m1"), "mine"));
        assertRefused(Reason.NOT_FOUND, () -> delete(play, play.bob, ref("m1")));
        assertRefused(
                Reason.NOT_FOUND,
                () -> delete(play, play.bob, new MessageRef.ByTime(adas.sentAt().stored())));

        assertThat(play.history(play.ada)).containsExactly(adas);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void aMessageIsAlsoFoundByTheServersIdInPlaceOfTheClients() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");

        Message edited = edit(play, play.ada, ref(message.id().value()), "better");

        assertThat(edited.id()).isEqualTo(message.id());
        assertThat(play.history(play.bob)).containsExactly(edited);
    }

    @Test
    default void oneIdOfBothMeansOnesOwnMessage() {
        Rehearsal play = rehearsal();
        Message adas = play.say(play.ada, "m1");
        Message bobs = play.say(play.bob, "m1");

        delete(play, play.bob, ref("m1"));

        assertThat(play.history(play.ada)).containsExactly(adas);
        assertThat(bobs.seq()).isEqualTo(2);
    }

    @Test
    default void aDeletedMessageIsGoneForBoth() {
        Rehearsal play = rehearsal();
        Message first = play.say(play.ada, "m1");
        Message second = play.say(play.ada, "m2");
        play.forgetHeard();

        Message erased = delete(play, play.ada, ref(first));

        assertThat(erased.body()).isEqualTo(new Erased(play.now()));
        assertThat(play.heardBy(play.bob)).containsExactly(new MessageDeleted(erased));
        assertThat(play.heardBy(play.ada)).containsExactly(new MessageDeleted(erased));
        assertThat(play.history(play.bob)).containsExactly(second);
    }

    @Test
    default void nobodyDeletesInAnothersName() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");
        Actor ada = Actor.of(play.ada);

        assertRefused(
                Reason.FORBIDDEN, () -> play.link.chat().delete(ada, play.room(), ref("m1"), Optional.of(play.bob)));
        assertThat(play.history(play.bob)).containsExactly(message);

        play.link.chat().delete(ada, play.room(), ref("m1"), Optional.of(play.ada));
        assertThat(play.history(play.bob)).isEmpty();
    }

    @Test
    default void deletingTwiceIsToldOnce() {
        Rehearsal play = rehearsal();
        play.say(play.ada, "m1");
        Message erased = delete(play, play.ada, ref("m1"));
        play.forgetHeard();

        assertThat(delete(play, play.ada, ref("m1"))).isEqualTo(erased);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void aDeletedMessageCannotBeChanged() {
        Rehearsal play = rehearsal();
        play.say(play.ada, "m1");
        delete(play, play.ada, ref("m1"));

        assertRefused(Reason.NOT_FOUND, () -> edit(play, play.ada, ref("m1"), "back"));
        assertRefused(Reason.NOT_FOUND, () -> react(play, play.bob, ref("m1"), "❤️"));
    }

    @Test
    default void aMessageIsDeletedByTheTimeOfIt() {
        Rehearsal play = rehearsal();
        Message message = play.say(play.ada, "m1");
        play.advance(Duration.ofSeconds(1));
        Message later = play.say(play.ada, "m2");

        delete(play, play.ada, new MessageRef.ByTime(message.sentAt().stored()));

        assertThat(play.history(play.bob)).containsExactly(later);
    }

    @Test
    default void oneTimeOfTwoMessagesNamesNeither() {
        Rehearsal play = rehearsal();
        Message first = play.say(play.ada, "m1");
        Message second = play.say(play.ada, "m2");

        assertRefused(Reason.CONFLICT, () -> delete(play, play.ada, new MessageRef.ByTime(play.now())));
        assertThat(play.history(play.bob)).containsExactly(first, second);
    }

    @Test
    default void noSuchMessageCanBeChanged() {
        Rehearsal play = rehearsal();
        play.say(play.ada, "m1");

        assertRefused(Reason.NOT_FOUND, () -> edit(play, play.ada, ref("m2"), "better"));
        assertRefused(Reason.NOT_FOUND, () -> delete(play, play.ada, new MessageRef.ById(Some.messageId(99))));
        assertRefused(Reason.NOT_FOUND, () -> react(play, play.ada, ref(Some.id(99)), "👍"));
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Written;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Messages#update} promises. */
public interface MessageChangesContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void anEditTakesTheNextRevisionAndKeepsItsPlace() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Message second = talk.say("m2");

        Message edited = talk.edit(first, "better");

        assertThat(edited)
                .isEqualTo(first.edited(ADA, Content.of("better"), Some.TIME.plusSeconds(1))
                        .at(3));
        assertThat(edited.position()).isEqualTo(new Position(1, 3));
        assertThat(talk.newest(10).messages()).containsExactly(edited, second);
        assertThat(talk.now("m1")).isEqualTo(edited);
        assertThat(talk.messages().find(ROOM, first.id())).contains(edited);
        assertThat(talk.head()).isEqualTo(new Head(2, 3));
    }

    @Test
    default void keepsReactionsOfBoth() {
        Talk talk = talk();
        Message message = talk.say("m1");

        talk.react(message, BOB, "❤️");
        Message reacted = talk.react(message, ADA, "👩‍🚀").value();

        assertThat(reacted.body())
                .isInstanceOfSatisfying(
                        Written.class,
                        written -> assertThat(written.reactions())
                                .isEqualTo(Map.of(BOB, new Emoji("❤️"), ADA, new Emoji("👩‍🚀"))));
        assertThat(talk.now("m1")).isEqualTo(reacted);
    }

    @Test
    default void takesAReactionBack() {
        Talk talk = talk();
        Message message = talk.say("m1");
        talk.react(message, BOB, "❤️");

        Message without =
                talk.change(message, now -> now.reacted(BOB, Optional.empty())).value();

        assertThat(without).isEqualTo(message.at(3));
        assertThat(talk.now("m1")).isEqualTo(without);
    }

    @Test
    default void keepsAllOfAnEditedMessage() {
        Talk talk = talk();
        Message message = talk.say("m1");
        Content next = new Content("look", Optional.of(new ImageUrl("https://example.org/1.png")));
        talk.react(message, BOB, "👍");

        Message edited = talk.change(message, now -> now.edited(ADA, next, Some.TIME.plusMillis(1)))
                .value();

        Message expected = message.reacted(BOB, Optional.of(new Emoji("👍")))
                .edited(ADA, next, Some.TIME.plusMillis(1))
                .at(3);
        assertThat(edited).isEqualTo(expected);
        assertThat(talk.now("m1")).isEqualTo(expected);
    }

    @Test
    default void aDeletedMessageLeavesItsPlaceNotItsWords() {
        Talk talk = talk();
        Message message = talk.say("m1");
        talk.react(message, BOB, "❤️");

        Message erased = talk.erase(message);

        assertThat(erased.body()).isEqualTo(new Erased(Some.TIME.plusSeconds(2)));
        assertThat(erased.position()).isEqualTo(new Position(1, 3));
        assertThat(talk.now("m1")).isEqualTo(erased);
        assertThat(talk.say("m2").seq()).isEqualTo(2);
    }

    @Test
    default void whatChangesNothingTakesNoRevision() {
        Talk talk = talk();
        Message erased = talk.erase(talk.say("m1"));

        Stored<Message> again = talk.change(erased, now -> now.erased(ADA, Some.TIME.plusSeconds(60)));

        assertThat(again).isEqualTo(new Stored<>(erased, false));
        assertThat(talk.head()).isEqualTo(new Head(1, 2));
    }

    @Test
    default void anEqualMessageIsNoChange() {
        Talk talk = talk();
        Message message = talk.say("m1");
        Message reacted = talk.react(message, BOB, "👍").value();

        assertThat(talk.react(message, BOB, "👍")).isEqualTo(new Stored<>(reacted, false));
        assertThat(talk.head()).isEqualTo(new Head(1, 2));
    }

    @Test
    default void theChangeSeesWhatIsStoredNow() {
        Talk talk = talk();
        Message message = talk.say("m1");
        Message edited = talk.edit(message, "better");

        talk.change(message, now -> {
            assertThat(now).isEqualTo(edited);
            return now;
        });
    }

    @Test
    default void aRefusedChangeStoresNothing() {
        Talk talk = talk();
        Message message = talk.say("m1");

        assertRefused(
                Reason.FORBIDDEN, () -> talk.change(message, now -> now.edited(BOB, Content.of("mine"), Some.TIME)));
        assertThat(talk.now("m1")).isEqualTo(message);
        assertThat(talk.head()).isEqualTo(new Head(1, 1));
    }

    @Test
    default void whatAChangeThrowsPassesThrough() {
        Talk talk = talk();
        Message message = talk.say("m1");
        IllegalStateException thrown = new IllegalStateException("changed my mind");

        assertThatIllegalStateException()
                .isThrownBy(() -> talk.change(message, now -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(talk.now("m1")).isEqualTo(message);
    }

    @Test
    default void changesNoMessageThatIsNotThere() {
        Talk talk = talk();
        Message message = talk.say("m1");

        assertThat(talk.messages().update(ROOM, Some.messageId(9), now -> {
                    throw new IllegalStateException("nothing to change");
                }))
                .isEmpty();
        assertThat(talk.messages().update(Some.coupleId(2), message.id(), now -> {
                    throw new IllegalStateException("of another room");
                }))
                .isEmpty();
    }

    @Test
    default void whatWasReadStaysAsItWas() {
        Talk talk = talk();
        Message message = talk.say("m1");
        Page before = talk.newest(10);

        talk.edit(message, "better");
        talk.say("m2");

        assertThat(before.messages()).isEqualTo(List.of(message));
    }
}

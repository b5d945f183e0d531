package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.soullink.app.chat.ChatService;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Those who are not of a couple: every door is closed, and nobody says what is behind it. */
public interface StrangerScenarios extends OnStorage {
    /** All that one can try in a room, with a message of it. */
    private static Map<String, ThrowingCallable> doors(Rehearsal play, Actor actor, CoupleId room, Message message) {
        ChatService chat = play.link.chat();
        MessageRef ref = Rehearsal.ref(message);
        return Map.of(
                "join", () -> chat.join(actor, room),
                "send", () -> chat.send(actor, Rehearsal.message(room, "x1", "let me in")),
                "edit", () -> chat.edit(actor, room, ref, Content.of("mine")),
                "delete", () -> chat.delete(actor, room, ref, Optional.of(play.ada)),
                "react", () -> chat.react(actor, room, ref, Optional.of(new Emoji("👍"))),
                "mark", () -> chat.mark(actor, room, MarkKind.READ, 1),
                "typing", () -> chat.typing(actor, room, true),
                "history", () -> chat.history(actor, room, Window.newest(1)),
                "bundles", () -> chat.bundles(actor, room, Window.newest(1)),
                "sync", () -> chat.sync(actor, room, 0));
    }

    private static void assertAllClosed(Rehearsal play, UserId user, CoupleId room, Message message) {
        doors(play, Actor.of(user), room, message).forEach((door, attempt) -> {
            Rejected refusal = catchThrowableOfType(Rejected.class, attempt);
            assertThat(refusal).as(door).isNotNull();
            assertThat(refusal.reason()).as(door).isEqualTo(Reason.NOT_A_MEMBER);
            assertThat(refusal).as(door).hasMessage(Rejected.notAMember().getMessage());
        });
    }

    @Test
    default void aStrangerFindsEveryDoorClosed() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Message message = play.say(play.ada, "m1");
        Changes before = storage().messages().changes(play.room(), 0, 10);
        play.forgetHeard();

        assertAllClosed(play, play.cy, play.room(), message);

        assertThat(storage().messages().changes(play.room(), 0, 10)).isEqualTo(before);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void aRoomThatDoesNotExistIsRefusedInTheSameWords() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Message message = play.say(play.ada, "m1");

        assertAllClosed(play, play.cy, Some.coupleId(99), message);
        assertAllClosed(play, play.ada, Some.coupleId(99), message);
    }

    @Test
    default void anotherCoupleIsAsStrangeAsAnybody() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        play.pair(play.cy, play.register("Dee"));
        Message message = play.say(play.ada, "m1");
        play.forgetHeard();

        assertAllClosed(play, play.cy, play.room(), message);

        assertThat(play.nobodyHeardAnything()).isTrue();
        assertThat(play.history(play.bob)).containsExactly(message);
    }

    @Test
    default void whoLeftIsAStranger() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Message message = play.say(play.ada, "m1");
        CoupleId room = play.room();
        play.link.pairing().disconnect(Actor.of(play.ada));
        play.forgetHeard();

        for (UserId user : List.of(play.ada, play.bob)) {
            assertAllClosed(play, user, room, message);
        }

        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void aMessageOfAnotherRoomIsNoMessageInOnesOwn() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        UserId dee = play.register("Dee");
        CoupleId other = play.pair(play.cy, dee).id();
        Message message = play.say(play.ada, "m1");

        Refusals.assertRefused(
                Reason.NOT_FOUND,
                () -> play.link
                        .chat()
                        .react(Actor.of(dee), other, Rehearsal.ref(message), Optional.of(new Emoji("👍"))));
        Refusals.assertRefused(
                Reason.NOT_FOUND, () -> play.link.chat().delete(Actor.of(dee), other, Rehearsal.ref(message)));
    }
}

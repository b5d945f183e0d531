package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two stop being a couple, and become one again. */
public interface PartingScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    private static Couple part(Rehearsal play, UserId user) {
        return play.link.pairing().disconnect(Actor.of(user));
    }

    @Test
    default void whoPartsPartsBoth() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();

        assertThat(part(play, play.bob).id()).isEqualTo(room);

        assertThat(play.link.pairing().partnership(Actor.of(play.ada))).isEmpty();
        assertThat(play.link.pairing().partnership(Actor.of(play.bob))).isEmpty();
    }

    @Test
    default void whoHasNoPartnerCannotPart() {
        Rehearsal play = rehearsal();
        part(play, play.ada);

        assertRefused(Reason.NO_PARTNER, () -> part(play, play.ada));
        assertRefused(Reason.NO_PARTNER, () -> part(play, play.bob));
        assertRefused(Reason.NO_PARTNER, () -> part(play, play.cy));
    }

    @Test
    default void theConversationIsClosedToBoth() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();
        play.say(play.ada, "m1");
        part(play, play.ada);
        play.forgetHeard();

        for (Actor actor : List.of(Actor.of(play.ada), Actor.of(play.bob))) {
            assertRefused(
                    Reason.NOT_A_MEMBER,
                    () -> play.link.chat().send(actor, Rehearsal.message(room, "m2", "still there?")));
            assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().history(actor, room, Window.newest(1)));
        }
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void theSameTwoGetTheirHistoryBack() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();
        Message before = play.say(play.ada, "m1");
        part(play, play.ada);

        Couple again = play.pair(play.bob, play.ada);
        Message after = play.say(play.bob, "m2");

        assertThat(again.id()).isEqualTo(room);
        assertThat(after.seq()).isEqualTo(2);
        assertThat(play.history(play.ada)).containsExactly(before, after);
    }

    @Test
    default void anotherPartnerFindsAnEmptyRoom() {
        Rehearsal play = rehearsal();
        CoupleId old = play.room();
        play.say(play.ada, "m1");
        part(play, play.ada);

        Couple next = play.pair(play.ada, play.cy);

        assertThat(next.id()).isNotEqualTo(old);
        assertThat(play.history(play.cy)).isEmpty();
        assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().history(Actor.of(play.cy), old, Window.newest(1)));
        assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().history(Actor.of(play.ada), old, Window.newest(1)));
    }
}

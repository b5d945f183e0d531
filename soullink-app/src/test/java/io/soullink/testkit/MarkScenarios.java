package io.soullink.testkit;

import static io.soullink.domain.chat.MarkKind.DELIVERED;
import static io.soullink.domain.chat.MarkKind.READ;
import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.MarkMoved;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.shared.Reason;
import org.junit.jupiter.api.Test;

/** Delivered and read. */
public interface MarkScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        play.say(play.ada, "m1");
        play.say(play.ada, "m2");
        play.forgetHeard();
        return play;
    }

    private static void mark(Rehearsal play, Actor actor, MarkKind kind, long seq) {
        play.link.chat().mark(actor, play.room(), kind, seq);
    }

    @Test
    default void thePartnerAndOnesOtherDevicesHearHowFarOneGot() {
        Rehearsal play = rehearsal();
        Actor phone = Rehearsal.on(play.bob, "phone");

        mark(play, phone, DELIVERED, 2);
        mark(play, phone, READ, 1);

        MarkMoved delivered = new MarkMoved(play.room(), play.bob, DELIVERED, 2);
        MarkMoved read = new MarkMoved(play.room(), play.bob, READ, 1);
        assertThat(play.heardBy(play.ada)).containsExactly(delivered, read);
        assertThat(play.heardOn(Rehearsal.on(play.bob, "tablet"))).containsExactly(delivered, read);
        assertThat(play.heardOn(phone)).isEmpty();
    }

    @Test
    default void aMarkThatDoesNotMoveIsToldToNobody() {
        Rehearsal play = rehearsal();
        mark(play, Actor.of(play.bob), READ, 2);
        play.forgetHeard();

        mark(play, Actor.of(play.bob), READ, 2);
        mark(play, Actor.of(play.bob), READ, 1);
        mark(play, Actor.of(play.bob), DELIVERED, 2);

        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void nobodyReadsWhatWasNotSaidYet() {
        Rehearsal play = rehearsal();

        assertRefused(Reason.INVALID, () -> mark(play, Actor.of(play.bob), READ, 3));
        assertRefused(Reason.INVALID, () -> mark(play, Actor.of(play.bob), READ, 0));
        assertRefused(Reason.INVALID, () -> mark(play, Actor.of(play.bob), DELIVERED, -1));
        assertRefused(Reason.INVALID, () -> mark(play, Actor.of(play.bob), DELIVERED, Long.MAX_VALUE));
        assertThat(play.nobodyHeardAnything()).isTrue();
    }
}

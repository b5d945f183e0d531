package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Couples} promises of all couples that somebody was ever in, and of their end. */
public interface EverContract extends OnStorage {
    private Couples couples() {
        return storage().couples();
    }

    private Couple pair(CoupleId id, UserId one, UserId other) {
        Invitation invitation = Some.invitation(one, "code of " + id);
        couples().invite(invitation);
        return couples().pair(invitation, Some.couple(id, one, other));
    }

    @Test
    default void findsAllCouplesThatSomebodyWasEverIn() {
        Couple first = pair(ROOM, ADA, BOB);
        couples().part(ROOM);
        Couple second = pair(Some.coupleId(2), CY, ADA);

        assertThat(couples().everOf(ADA, Optional.empty(), 10)).containsExactly(first, second);
        assertThat(couples().everOf(BOB, Optional.empty(), 10)).containsExactly(first);
        assertThat(couples().everOf(CY, Optional.empty(), 10)).containsExactly(second);
        assertThat(couples().everOf(Some.userId(9), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void findsThemPageByPage() {
        Couple first = pair(ROOM, ADA, BOB);
        couples().part(ROOM);
        Couple second = pair(Some.coupleId(2), CY, ADA);

        assertThat(couples().everOf(ADA, Optional.empty(), 1)).containsExactly(first);
        assertThat(couples().everOf(ADA, Optional.of(ROOM), 1)).containsExactly(second);
        assertThat(couples().everOf(ADA, Optional.of(second.id()), 1)).isEmpty();
    }

    @Test
    default void aCoupleThatIsErasedIsNone() {
        pair(ROOM, ADA, BOB);
        assertThat(couples().knownCoupleOf(BOB)).isPresent();

        couples().erase(ROOM);
        couples().erase(ROOM);

        assertThat(couples().liveCouple(ROOM)).isEmpty();
        assertThat(couples().liveCoupleOf(ADA)).isEmpty();
        assertThat(couples().knownCoupleOf(BOB)).isEmpty();
        assertThat(couples().everOf(BOB, Optional.empty(), 10)).isEmpty();
        assertThat(couples().part(ROOM)).isEmpty();
    }

    @Test
    default void erasingACoupleLeavesTheNextOneAlone() {
        pair(ROOM, ADA, BOB);
        couples().part(ROOM);
        Couple next = pair(Some.coupleId(2), BOB, CY);

        couples().erase(ROOM);

        assertThat(couples().liveCoupleOf(BOB)).contains(next);
        assertThat(couples().everOf(ADA, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void anErasedUsersInvitationIsWithdrawn() {
        Invitation adas = Some.invitation(ADA, "a");
        Invitation bobs = Some.invitation(BOB, "b");
        couples().invite(adas);
        couples().invite(bobs);

        couples().eraseOf(ADA);
        couples().eraseOf(ADA);

        assertThat(couples().invitation(adas.code())).isEmpty();
        assertThat(couples().invitation(bobs.code())).contains(bobs);
    }
}

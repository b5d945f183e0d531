package io.soullink.app.pairing;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a couple says of itself: its anniversary, its zone and its milestones. Thread-safe.
 *
 * <p>Every method throws {@link Rejected} with {@link Reason#NOT_A_MEMBER} unless the couple is the actor's live one.
 */
public final class CoupleProfileService {
    /** Milestones of one couple, at most. */
    public static final int MOST_MILESTONES = 1_000;

    private final Couples couples;
    private final Milestones milestones;
    private final Rooms rooms;
    private final Environment environment;

    /** Serves those whom {@code rooms} lets in. */
    public CoupleProfileService(Couples couples, Milestones milestones, Rooms rooms, Environment environment) {
        this.couples = couples;
        this.milestones = milestones;
        this.rooms = rooms;
        this.environment = environment;
    }

    /** The couple as it is stored. */
    public Couple couple(Actor actor, CoupleId id) {
        rooms.enter(actor, id);
        return couples.liveCouple(id).orElseThrow(Rejected::notAMember);
    }

    /**
     * Changes the couple's zone or anniversary.
     *
     * @param change from what is to what shall be; pure, since it may run more than once
     * @return the couple as stored
     * @throws Rejected with {@link Reason#INVALID} for an anniversary that lies ahead
     */
    public Couple change(Actor actor, CoupleId id, UnaryOperator<Couple> change) {
        rooms.enter(actor, id);
        return couples.update(id, couple -> withinRules(change.apply(couple))).orElseThrow(Rejected::notAMember);
    }

    /** The couple's milestones, by date. */
    public List<Milestone> milestones(Actor actor, CoupleId id) {
        return milestones.of(rooms.enter(actor, id).id());
    }

    /** @throws Rejected with {@link Reason#CONFLICT} if there are {@value #MOST_MILESTONES} */
    public Milestone remember(Actor actor, CoupleId id, Moment moment) {
        CoupleId couple = rooms.enter(actor, id).id();
        Milestone milestone = new Milestone(new MilestoneId(environment.ids().next()), couple, moment);
        if (!milestones.add(milestone, MOST_MILESTONES)) {
            throw new Rejected(Reason.CONFLICT, "a couple has at most " + MOST_MILESTONES + " milestones");
        }
        return milestone;
    }

    /**
     * Tells a milestone otherwise.
     *
     * @param change from what is told to what shall be; pure, since it may run more than once
     * @throws Rejected with {@link Reason#NOT_FOUND} if the couple has no such milestone
     */
    public Milestone retell(Actor actor, CoupleId id, MilestoneId which, UnaryOperator<Moment> change) {
        CoupleId couple = rooms.enter(actor, id).id();
        return milestones
                .update(couple, which, milestone -> milestone.told(change.apply(milestone.moment())))
                .orElseThrow(CoupleProfileService::notFound);
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if the couple has no such milestone */
    public void forget(Actor actor, CoupleId id, MilestoneId which) {
        if (!milestones.remove(rooms.enter(actor, id).id(), which)) {
            throw notFound();
        }
    }

    private Couple withinRules(Couple couple) {
        LocalDate today = LocalDate.ofInstant(environment.now(), couple.zone());
        if (couple.anniversary().filter(date -> date.isAfter(today)).isPresent()) {
            throw Rejected.invalid("anniversary", "must not lie ahead");
        }
        return couple;
    }

    private static Rejected notFound() {
        return new Rejected(Reason.NOT_FOUND, "no such milestone");
    }
}

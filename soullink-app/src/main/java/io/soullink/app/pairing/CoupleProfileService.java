package io.soullink.app.pairing;

import io.soullink.app.media.PictureChange;
import io.soullink.app.media.Pictures;
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
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final Pictures pictures;
    private final Environment environment;

    /** Serves those whom {@code rooms} lets in. */
    public CoupleProfileService(
            Couples couples, Milestones milestones, Rooms rooms, Pictures pictures, Environment environment) {
        this.couples = couples;
        this.milestones = milestones;
        this.rooms = rooms;
        this.pictures = pictures;
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
     * @throws Rejected with {@link Reason#INVALID} for an anniversary that lies ahead, or before 1900
     */
    public Couple change(Actor actor, CoupleId id, UnaryOperator<Couple> change) {
        rooms.enter(actor, id);
        return couples.update(id, couple -> withinRules(change.apply(couple))).orElseThrow(Rejected::notAMember);
    }

    /** The couple's milestones, by date. */
    public List<Milestone> milestones(Actor actor, CoupleId id) {
        return milestones.of(rooms.enter(actor, id).id());
    }

    /**
     * Adds a milestone.
     *
     * @throws Rejected with {@link Reason#CONFLICT} if there are {@value #MOST_MILESTONES}, {@link Reason#INVALID} for an
     *     upload that is not theirs to show
     */
    public Milestone remember(Actor actor, CoupleId id, Moment moment) {
        CoupleId couple = rooms.enter(actor, id).id();
        MilestoneId milestoneId = new MilestoneId(environment.ids().next());
        return showing(couple, milestoneId, change -> {
            Moment told = taken(change, actor, Optional.empty(), moment);
            Milestone milestone = new Milestone(milestoneId, couple, told);
            if (!milestones.add(milestone, MOST_MILESTONES)) {
                throw new Rejected(Reason.CONFLICT, "a couple has at most " + MOST_MILESTONES + " milestones");
            }
            return milestone;
        });
    }

    /**
     * Tells a milestone otherwise.
     *
     * @param change from what is told to what shall be; pure, since it may run more than once
     * @throws Rejected with {@link Reason#NOT_FOUND} if the couple has no such milestone, {@link Reason#INVALID} as {@link
     *     #remember} does
     */
    public Milestone retell(Actor actor, CoupleId id, MilestoneId which, UnaryOperator<Moment> change) {
        CoupleId couple = rooms.enter(actor, id).id();
        return showing(
                couple,
                which,
                images -> milestones
                        .update(couple, which, milestone -> {
                            Moment next = change.apply(milestone.moment());
                            return milestone.told(
                                    taken(images, actor, milestone.moment().image(), next));
                        })
                        .orElseThrow(CoupleProfileService::notFound));
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if the couple has no such milestone */
    public void forget(Actor actor, CoupleId id, MilestoneId which) {
        CoupleId couple = rooms.enter(actor, id).id();
        if (!milestones.remove(couple, which)) {
            throw notFound();
        }
        pictures.removed(use(couple, which));
    }

    private Milestone showing(CoupleId couple, MilestoneId which, Function<PictureChange, Milestone> change) {
        return pictures.changing(
                use(couple, which),
                () -> milestones
                        .find(couple, which)
                        .flatMap(milestone -> milestone.moment().image())
                        .stream()
                        .toList(),
                change);
    }

    private static Moment taken(PictureChange change, Actor actor, Optional<ImageUrl> before, Moment moment) {
        Optional<ImageUrl> image = change.taken(actor.user(), before, moment.image());
        return new Moment(moment.title(), moment.description(), moment.date(), image);
    }

    private static Use use(CoupleId couple, MilestoneId milestone) {
        return Use.in(Use.Kind.MILESTONE, milestone, couple);
    }

    private Couple withinRules(Couple couple) {
        LocalDate today = LocalDate.ofInstant(environment.now(), couple.zone());
        if (couple.anniversary().filter(date -> date.isAfter(today)).isPresent()) {
            throw Rejected.invalid("anniversary", "must not lie ahead");
        }
        if (!couple.anniversary().map(Couple::canCelebrate).orElse(true)) {
            throw Rejected.invalid("anniversary", "must not be before 1900");
        }
        return couple;
    }

    private static Rejected notFound() {
        return new Rejected(Reason.NOT_FOUND, "no such milestone");
    }
}

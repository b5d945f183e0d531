package io.soullink.testkit;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.Title;
import java.util.Optional;

/** What {@link Milestones} promises. */
public interface MilestonesContract extends CoupleBookContract<MilestoneId, Milestone> {
    @Override
    default Milestones book() {
        return storage().milestones();
    }

    @Override
    default Milestone entry(int number, CoupleId couple, String date) {
        return SomeEvents.milestone(number, couple, date);
    }

    @Override
    default Milestone changed(Milestone entry) {
        return entry.told(new Moment(new Title("other"), Description.NONE, entry.date(), Optional.empty()));
    }
}

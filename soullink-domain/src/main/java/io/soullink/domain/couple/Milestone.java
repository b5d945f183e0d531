package io.soullink.domain.couple;

import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Title;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A day that a couple looks back on. */
public record Milestone(MilestoneId id, CoupleId couple, Moment moment) implements CoupleBook.Entry<MilestoneId> {
    public Milestone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(couple, "couple");
        Objects.requireNonNull(moment, "moment");
    }

    @Override
    public LocalDate date() {
        return moment.date();
    }

    /** The same day, told otherwise. */
    public Milestone told(Moment next) {
        return new Milestone(id, couple, next);
    }

    /** What is told of the day. */
    public record Moment(Title title, Description description, LocalDate date, Optional<ImageUrl> image) {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        /** @throws Rejected with {@link Reason#INVALID} if the day lies in no year from 1900 to 2999 */
        public Moment {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(image, "image");
            requireSensible(date);
        }

        private static void requireSensible(LocalDate date) {
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw Rejected.invalid("date", "must be a day from 1900 to 2999");
            }
        }
    }
}

package io.soullink.domain.event;

import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What two people have planned.
 *
 * @param place where, if that is a place of the catalogue
 * @param images up to {@value #MOST_IMAGES}
 */
public record Plan(Subject subject, Day day, Optional<PlaceRef> place, List<ImageUrl> images) {
    /** Pictures of one event, at most. */
    public static final int MOST_IMAGES = 10;

    /** @throws Rejected with {@link Reason#INVALID} if there are too many pictures */
    public Plan {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(place, "place");
        images = List.copyOf(images);
        if (images.size() > MOST_IMAGES) {
            throw Rejected.invalid("images", "must be at most " + MOST_IMAGES);
        }
    }

    /** What it is about. */
    public record Subject(EventKind kind, Title title, Description description) {
        public Subject {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
        }
    }

    /**
     * When it is.
     *
     * @param first the day, or the first of those days
     * @param yearly whether it comes back each year
     */
    public record Day(LocalDate first, boolean yearly) {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        /** @throws Rejected with {@link Reason#INVALID} if it lies in no year from 1900 to 2999 */
        public Day {
            if (first.getYear() < FIRST_YEAR || first.getYear() > LAST_YEAR) {
                throw Rejected.invalid("date", "must be a day from 1900 to 2999");
            }
        }

        /** Its next occurrence that is not before a day; empty if there is none. */
        public Optional<LocalDate> next(LocalDate from) {
            if (yearly) {
                return Optional.of(YearlyDate.next(first, from));
            }
            return first.isBefore(from) ? Optional.empty() : Optional.of(first);
        }
    }
}

package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.LocalDate;

/** The day a person was born. */
public record Birthday(LocalDate date) {
    /** Years that a person must have lived to hold an account. */
    public static final int MINIMUM_AGE = 13;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** @throws Rejected with {@link Reason#INVALID} if it is missing or before 1900 */
    public Birthday {
        if (date == null) {
            throw Rejected.invalid("birthday", "is missing");
        }
        if (date.isBefore(EARLIEST)) {
            throw Rejected.invalid("birthday", "must not be before 1900");
        }
    }

    /**
     * Refuses those who are too young on {@code today}. Who was born on 29 February comes of age on 1 March.
     *
     * @throws Rejected with {@link Reason#INVALID} if the day is not past, or fewer than {@value #MINIMUM_AGE} years are
     */
    public void requireOldEnough(LocalDate today) {
        if (!date.isBefore(today)) {
            throw Rejected.invalid("birthday", "must be a day in the past");
        }
        if (date.isAfter(today.minusYears(MINIMUM_AGE))) {
            throw Rejected.invalid("birthday", "must be at least " + MINIMUM_AGE + " years ago");
        }
    }
}

package io.soullink.domain.event;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;

/** Where it is kept who was reminded on which day. Thread-safe; each method is atomic and answers only when stored. */
public interface Reminders {
    /** Days after which it need not be known any more. */
    int KEPT_DAYS = 7;

    /**
     * Takes the reminders of a day for one partner, once for good, whoever asks how often and in however many processes.
     *
     * @return whether they had not been taken
     * @throws StorageException if storage cannot answer; whether they are taken may be unknown then
     */
    boolean take(CoupleId couple, UserId user, LocalDate day);

    /** Forgets what is kept for a couple; once is enough. */
    void erase(CoupleId couple);
}

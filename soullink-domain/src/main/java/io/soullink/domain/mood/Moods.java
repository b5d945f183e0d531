package io.soullink.domain.mood;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where moods are kept: a record a person and day, and of each couple's day when it ends, whether it was closed, and whom
 * its result is owed to. Thread-safe; each method answers only when stored, and is atomic unless it says otherwise.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Moods {
    /** Increments in one call of {@link #add}, at most. */
    int MAX_INCREMENTS = 500;

    /**
     * Adds to days, each increment at once or not at all, and none twice: see {@link Increment}. Days of which nothing is
     * kept begin with it; a day that was closed stays closed. If this throws, each of the increments may have been
     * added, and all may be given again.
     *
     * @param increments at most {@value #MAX_INCREMENTS}, not two for one person's day
     * @return the days whose increments storage refused, each for itself, and did not add; all others are stored
     */
    Set<PersonDay> add(List<Increment> increments);

    /** Keeps what a person wrote of their day in place of what they wrote before; empty takes it back. */
    void note(PersonDay day, Optional<Note> note);

    /**
     * Keeps what a person says of their day in place of what they said before; empty takes it back.
     *
     * @param closesAt when the day ends for the couple, as in {@link Increment}; empty for a day that ended already,
     *     which is not to be closed for this
     */
    void report(PersonDay day, Optional<SelfReport> report, Optional<Instant> closesAt);

    /** What is kept of a couple's day: of neither, one or both, by user. */
    List<DayRecord> day(CoupleId couple, LocalDate date);

    /** What is kept of the days of a couple's month, by date and user. */
    List<DayRecord> month(CoupleId couple, YearMonth month);

    /**
     * Days that ended at {@code now} or earlier and were not closed, those that ended first before others.
     *
     * @param limit days, at most
     */
    List<CoupleDate> due(Instant now, int limit);

    /**
     * Closes a day and notes whom its result is owed to. Of several who race, one closes it.
     *
     * @return false, and nothing is changed, if it was closed before, or never given an end
     */
    boolean close(CoupleDate day, Set<UserId> owedTo);

    /** The dates of a couple's closed days whose results are owed to one of them, oldest first; at most {@code limit}. */
    List<LocalDate> owed(CoupleId couple, UserId user, int limit);

    /**
     * Notes that a result is owed no more. Of several who race, one settles it.
     *
     * @return false if it was not owed
     */
    boolean settle(CoupleDate day, UserId user);

    /**
     * Forgets all records of a person, in every couple that they were in, and that results are owed to them. Not atomic:
     * if it throws, it may be done in part, and may be done again. Days stay closed.
     */
    void eraseOf(UserId user);

    /**
     * Forgets all that is kept of a couple's days. Not atomic: if it throws, it may be done in part, and may be done again.
     */
    void erase(CoupleId couple);
}

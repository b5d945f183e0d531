package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.MoodSharing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A couple's moods: live, and as a calendar. Thread-safe.
 *
 * <p>Every method that takes a room throws {@link Rejected} with {@link Reason#NOT_A_MEMBER} unless it is that of the
 * actor's live couple, and changes nothing where it throws. Each partner sees all of their own, and of the other's what
 * they shared. What was counted is seen after {@link #FLUSH_SECONDS} seconds at most.
 */
public final class MoodService {
    /** How often what was counted is stored. */
    public static final int FLUSH_SECONDS = 5;

    /** Holds the place of the services. */
    public MoodService() {}

    /**
     * A device of the actor sees an emotion: the partner hears of it, at most once, and it counts for the day, as far as
     * the actor shares it. Who shares nothing is answered all the same.
     *
     * @return how far the actor shares it
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if the room is neither the couple's nor that of its live call
     */
    public MoodSharing feel(Actor actor, EmotionSample sample) {
        throw new UnsupportedOperationException();
    }

    /** A day of the calendar; a day without anything is an empty one. */
    public CoupleDay day(Actor actor, CoupleId room, LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** The day that it is for the actor. */
    public CoupleDay today(Actor actor, CoupleId room) {
        throw new UnsupportedOperationException();
    }

    /** The days of a month that have a mood, in order. */
    public List<CoupleDay> month(Actor actor, CoupleId room, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the actor's note on a day, in place of their last.
     *
     * @param text empty or blank to take it back
     * @return the day with it
     * @throws Rejected with {@link Reason#INVALID} if it is too long, or the day lies ahead or more than a year back
     */
    public CoupleDay note(Actor actor, CoupleId room, LocalDate date, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Says what the actor's day was, whatever the machine guessed.
     *
     * @param emotion empty to take it back
     * @return the day with it
     * @throws Rejected with {@link Reason#INVALID} if the day lies ahead or more than a year back
     */
    public CoupleDay report(Actor actor, CoupleId room, LocalDate date, Optional<Emotion> emotion) {
        throw new UnsupportedOperationException();
    }

    /** Forgets all moods, notes and reports of the actor, in every couple that they were in. */
    public void erase(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A device of the actor connected: it is told the results of closed days that the actor has not heard yet. */
    public void connected(Actor actor) {
        // Nothing is counted yet.
    }

    /** A device of the actor is gone: what was counted of it is stored by the next {@link #tick()}. */
    public void disconnected(Actor actor) {
        // Nothing is counted yet.
    }

    /** Stores what is to be stored, and closes the days that have ended. To be called about once a second. */
    public void tick() {
        // Nothing comes due yet.
    }

    /** Stores all that was counted and is not stored yet. */
    public void flush() {
        // Nothing is counted yet.
    }
}

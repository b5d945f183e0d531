package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.LiveRooms;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.MoodClock;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A couple's moods: live, and as a calendar. Thread-safe.
 *
 * <p>Every method that takes a room throws {@link Rejected} with {@link Reason#NOT_A_MEMBER} unless it is that of the
 * actor's live couple, and changes nothing where it throws. Each partner sees all of their own, and of the other's what
 * they shared. What was counted is seen after {@link #FLUSH_SECONDS} seconds or a little more, and lost if the process
 * dies before.
 */
public final class MoodService {
    /** How often what was counted is stored. */
    public static final int FLUSH_SECONDS = 5;

    /** A device whose clock is off by more is not believed. */
    static final Duration SANE = Duration.ofMinutes(5);

    /** How far back a day can still be written about. */
    private static final int DAYS_BACK = 366;

    private final Moods moods;
    private final Users users;
    private final Rooms rooms;
    private final LiveRooms liveRooms;
    private final LiveEvents live;
    private final Environment environment;
    private final MoodCounter counter;
    private final DayClosings closings;

    /** Serves the moods in {@code kept} to those whom {@code rooms} lets in. */
    public MoodService(Kept kept, Rooms rooms, LiveRooms liveRooms, Devices devices, Environment environment) {
        this.moods = kept.moods();
        this.users = kept.users();
        this.rooms = rooms;
        this.liveRooms = liveRooms;
        this.live = devices.live();
        this.environment = environment;
        this.counter = new MoodCounter(moods, environment);
        this.closings = new DayClosings(moods, kept.couples(), rooms, devices.presence(), live);
    }

    /**
     * A device of the actor sees an emotion: the partner hears of it, at most once, and it counts for the day, as far as
     * the actor shares it. Who shares nothing is answered all the same.
     *
     * @return how far the actor shares it
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if the room is neither the couple's nor that of its live call
     */
    public MoodSharing feel(Actor actor, EmotionSample sample) {
        return liveRooms.inOrder(actor, sample.room(), couple -> {
            User user = account(actor);
            counter.count(actor, user, couple, sample);
            if (user.moodSharing() == MoodSharing.SHARED) {
                live.deliver(Audience.everyDeviceOf(couple.partnerOf(user.id())), felt(actor, sample));
            }
            return user.moodSharing();
        });
    }

    /** A day of the calendar; a day without anything is an empty one. */
    public CoupleDay day(Actor actor, CoupleId room, LocalDate date) {
        Couple couple = rooms.enter(actor, room);
        return CoupleDay.of(date, couple.partners(), actor.user(), moods.day(room, date));
    }

    /** The day that it is for the actor. */
    public CoupleDay today(Actor actor, CoupleId room) {
        rooms.enter(actor, room);
        return day(actor, room, todayOf(account(actor)));
    }

    /** The days of a month that have a mood, in order. */
    public List<CoupleDay> month(Actor actor, CoupleId room, YearMonth month) {
        Couple couple = rooms.enter(actor, room);
        return moods.month(room, month).stream()
                .collect(Collectors.groupingBy(record -> record.day().date(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> CoupleDay.of(day.getKey(), couple.partners(), actor.user(), day.getValue()))
                .filter(CoupleDay::hasMood)
                .toList();
    }

    /**
     * Writes the actor's note on a day, in place of their last.
     *
     * @param text empty or blank to take it back
     * @return the day with it
     * @throws Rejected with {@link Reason#INVALID} if it is too long, or the day lies ahead or more than a year back
     */
    public CoupleDay note(Actor actor, CoupleId room, LocalDate date, String text) {
        return rooms.inOrder(actor, room, couple -> {
            User user = requireWritable(actor, date);
            Optional<Note> note = Optional.ofNullable(text)
                    .filter(words -> !words.isBlank())
                    .map(words -> new Note(words, isShared(user)));
            moods.note(new PersonDay(room, date, user.id()), note);
            return day(actor, room, date);
        });
    }

    /**
     * Says what the actor's day was, whatever the machine guessed.
     *
     * @param emotion empty to take it back
     * @return the day with it
     * @throws Rejected with {@link Reason#INVALID} if the day lies ahead or more than a year back
     */
    public CoupleDay report(Actor actor, CoupleId room, LocalDate date, Optional<Emotion> emotion) {
        return rooms.inOrder(actor, room, couple -> {
            User user = requireWritable(actor, date);
            Optional<Instant> end =
                    Optional.of(MoodClock.endOf(date, couple.zone())).filter(environment.now()::isBefore);
            Optional<SelfReport> report = emotion.map(felt -> new SelfReport(felt, isShared(user)));
            moods.report(new PersonDay(room, date, user.id()), report, end);
            return day(actor, room, date);
        });
    }

    /**
     * Forgets all moods, notes and reports of the actor, in every couple that they were in. Another server may still
     * store what it counted in the last seconds.
     */
    public void erase(Actor actor) {
        counter.erase(actor.user());
    }

    /** Forgets all moods of a user who is erased, as {@link #erase(Actor)} does. */
    public void eraseOf(UserId user) {
        counter.erase(user);
    }

    /** Forgets all moods of a couple that is erased, and its days. */
    public void erase(CoupleId couple) {
        counter.erase(couple);
    }

    /**
     * A device of the actor connected: it is told the results of closed days that the actor has not heard yet. To be
     * called when it can hear them, after presence knows of it.
     */
    public void connected(Actor actor) {
        closings.bring(actor.user());
    }

    /** A device of the actor is gone: what was counted of it is stored by the next {@link #tick()}. */
    public void disconnected(Actor actor) {
        counter.forgetDevice(actor);
    }

    /**
     * Stores what is to be stored, and closes the days that have ended. To be called about once a second.
     *
     * @throws StorageException if storage cannot; the next time it is tried again
     */
    public void tick() {
        counter.tick();
        Instant now = environment.now();
        closings.tick(now, () -> counter.flushEnded(now));
    }

    /**
     * Stores all that was counted and is not stored yet.
     *
     * @throws StorageException if storage does not take all of it
     */
    public void flush() {
        counter.flush();
    }

    private LiveEvent felt(Actor actor, EmotionSample sample) {
        Instant now = environment.now();
        Instant time = sample.claimedTime()
                .filter(claimed -> Duration.between(claimed, now).abs().compareTo(SANE) <= 0)
                .orElse(now);
        return new LiveEvent.EmotionFelt(actor.user(), sample.emotion(), sample.confidence(), time, sample.channel());
    }

    private User requireWritable(Actor actor, LocalDate date) {
        User user = account(actor);
        LocalDate today = todayOf(user);
        if (date.isAfter(today) || date.isBefore(today.minusDays(DAYS_BACK))) {
            throw Rejected.invalid("date", "must be today or in the year before");
        }
        return user;
    }

    private LocalDate todayOf(User user) {
        return MoodClock.today(environment.now(), user.zone());
    }

    private User account(Actor actor) {
        return users.find(actor.user()).orElseThrow(Rejected::notAMember);
    }

    private static boolean isShared(User user) {
        return user.moodSharing() == MoodSharing.SHARED;
    }

    /** What is kept of people and their moods. */
    public record Kept(Moods moods, Users users, Couples couples) {}

    /** Who is there, and the way to them. */
    public record Devices(Presence presence, LiveEvents live) {}
}

package io.soullink.testkit;

import io.soullink.app.Storage;
import io.soullink.app.account.ProfileChange;
import io.soullink.app.mood.EmotionSample;
import io.soullink.app.mood.MoodService;
import io.soullink.app.port.Actor;
import io.soullink.app.port.EmotionChannel;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A rehearsal in front of cameras. */
final class MoodStage {
    final Rehearsal play;
    final MoodService moods;

    private MoodStage(Rehearsal play) {
        this.play = play;
        this.moods = play.link.moods();
        play.forgetHeard();
    }

    /** Ada and Bob are a couple in UTC. */
    static MoodStage of(Storage storage) {
        return new MoodStage(Rehearsal.ofACouple(storage));
    }

    /** Ada and Bob are a couple where Ada is. */
    static MoodStage in(Storage storage, ZoneId zone) {
        Rehearsal play = Rehearsal.ofStrangers(storage);
        move(play, play.ada, zone);
        move(play, play.bob, zone);
        play.pair(play.ada, play.bob);
        return new MoodStage(play);
    }

    void move(UserId user, ZoneId zone) {
        move(play, user, zone);
    }

    void share(UserId user, MoodSharing sharing) {
        play.link
                .accounts()
                .changeProfile(
                        Actor.of(user),
                        new ProfileChange(UnaryOperator.identity(), Optional.empty(), Optional.of(sharing)));
    }

    /** A sample a second, for so many seconds and one: that many seconds and no more pass between the first and last. */
    void show(UserId user, Emotion emotion, int seconds) {
        show(Actor.of(user), emotion, seconds);
    }

    void show(Actor actor, Emotion emotion, int seconds) {
        feel(actor, emotion, 1);
        for (int second = 0; second < seconds; second++) {
            play.advance(Duration.ofSeconds(1));
            feel(actor, emotion, 1);
        }
    }

    MoodSharing feel(Actor actor, Emotion emotion, double confidence) {
        return moods.feel(actor, sample(play.room().value(), emotion, confidence));
    }

    static EmotionSample sample(String room, Emotion emotion, double confidence) {
        return new EmotionSample(room, emotion, new Confidence(confidence), Optional.empty(), EmotionChannel.UPDATE);
    }

    /** Lets time pass until then. */
    void waitUntil(String moment) {
        play.advance(Duration.between(play.now(), Instant.parse(moment)));
    }

    /** Lets what was counted be stored. */
    void settle() {
        play.advance(Duration.ofSeconds(MoodService.FLUSH_SECONDS));
    }

    CoupleDay day(UserId viewer, LocalDate date) {
        return moods.day(Actor.of(viewer), play.room(), date);
    }

    CoupleDay today(UserId viewer) {
        return moods.today(Actor.of(viewer), play.room());
    }

    List<CoupleDay> resultsFor(UserId user) {
        return play.heardBy(user).stream()
                .filter(LiveEvent.DayClosed.class::isInstance)
                .map(LiveEvent.DayClosed.class::cast)
                .map(LiveEvent.DayClosed::day)
                .toList();
    }

    private static void move(Rehearsal play, UserId user, ZoneId zone) {
        play.link
                .accounts()
                .changeProfile(Actor.of(user), new ProfileChange(UnaryOperator.identity(), Optional.of(zone)));
    }
}

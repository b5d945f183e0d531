package io.soullink.testkit;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.mood.EmojiService;
import io.soullink.app.mood.EmotionSample;
import io.soullink.app.port.Actor;
import io.soullink.app.port.EmotionChannel;
import io.soullink.app.port.LiveEvent.EmojiSent;
import io.soullink.app.port.LiveEvent.EmotionFelt;
import io.soullink.app.room.LiveRooms;
import io.soullink.app.room.Rooms;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.MoodSharing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Emoji and emotions while they happen. */
public interface EmotionScenarios extends OnStorage {
    private static EmotionSample at(MoodStage stage, Instant claimed) {
        return new EmotionSample(
                stage.play.room().value(), HAPPY, new Confidence(0.8), Optional.of(claimed), EmotionChannel.SEND);
    }

    @Test
    default void bothSeeAnEmojiOnAllTheirDevices() {
        MoodStage stage = MoodStage.of(storage());
        Actor phone = Rehearsal.on(stage.play.ada, "phone");
        String room = stage.play.room().value();

        stage.play.link.emoji().send(phone, room, new Emoji("🥰"));

        EmojiSent sent = new EmojiSent(room, stage.play.ada, new Emoji("🥰"));
        assertThat(stage.play.heardBy(stage.play.bob)).containsExactly(sent);
        assertThat(stage.play.heardOn(phone)).containsExactly(sent);
        assertThat(stage.play.heardBy(stage.play.cy)).isEmpty();
    }

    @Test
    default void theRoomOfALiveCallWillDo() {
        MoodStage stage = MoodStage.of(storage());
        Couples couples = storage().couples();
        List<Object> heard = new ArrayList<>();
        LiveRooms rooms = new LiveRooms(
                couples,
                new Rooms(couples),
                couple -> couple.equals(stage.play.room()) ? Optional.of("call-7") : Optional.empty());
        EmojiService emoji = new EmojiService(rooms, (audience, event) -> heard.add(event));

        emoji.send(Actor.of(stage.play.ada), "call-7", new Emoji("👋"));

        EmojiSent sent = new EmojiSent("call-7", stage.play.ada, new Emoji("👋"));
        assertThat(heard).containsExactly(sent, sent);
        assertRefused(Reason.NOT_A_MEMBER, () -> emoji.send(Actor.of(stage.play.ada), "call-8", new Emoji("👋")));
        assertRefused(Reason.NOT_A_MEMBER, () -> emoji.send(Actor.of(stage.play.cy), "call-7", new Emoji("👋")));
    }

    @Test
    default void thePartnerHearsAnEmotionAndNobodyElse() {
        MoodStage stage = MoodStage.of(storage());

        MoodSharing sharing = stage.feel(Actor.of(stage.play.ada), SAD, 0.3);

        assertThat(sharing).isEqualTo(MoodSharing.SHARED);
        assertThat(stage.play.heardBy(stage.play.bob))
                .containsExactly(new EmotionFelt(
                        stage.play.ada, SAD, new Confidence(0.3), stage.play.now(), EmotionChannel.UPDATE));
        assertThat(stage.play.heardBy(stage.play.ada)).isEmpty();
    }

    @Test
    default void aDevicesTimeIsToldIfItIsSane() {
        MoodStage stage = MoodStage.of(storage());
        Instant now = stage.play.now();
        List<Instant> claims = List.of(
                now.minus(Duration.ofMinutes(5)), now.plusSeconds(1), now.plus(Duration.ofMinutes(6)), Instant.MAX);

        claims.forEach(claim -> stage.moods.feel(Actor.of(stage.play.ada), at(stage, claim)));

        assertThat(stage.play.heardBy(stage.play.bob))
                .extracting(event -> ((EmotionFelt) event).time())
                .containsExactly(claims.get(0), claims.get(1), now, now);
    }

    @Test
    default void whoSharesNothingIsNeitherToldOfNorCounted() {
        MoodStage stage = MoodStage.of(storage());
        stage.share(stage.play.ada, MoodSharing.OFF);

        stage.show(stage.play.ada, HAPPY, 100);
        stage.settle();

        assertThat(stage.feel(Actor.of(stage.play.ada), HAPPY, 1)).isEqualTo(MoodSharing.OFF);
        assertThat(stage.play.nobodyHeardAnything()).isTrue();
        assertThat(stage.today(stage.play.ada).partners()).isEmpty();
    }

    @Test
    default void whoKeepsItPrivateIsCountedForTheirOwnEyes() {
        MoodStage stage = MoodStage.of(storage());
        stage.share(stage.play.ada, MoodSharing.PRIVATE);

        stage.show(stage.play.ada, HAPPY, 62);
        stage.settle();
        stage.share(stage.play.ada, MoodSharing.SHARED);

        assertThat(stage.play.nobodyHeardAnything()).isTrue();
        assertThat(stage.today(stage.play.ada).dominant().orElseThrow().emotion())
                .isEqualTo(HAPPY);
        assertThat(stage.today(stage.play.bob).hasMood()).isFalse();
    }

    @Test
    default void aPrivateMomentIsNotSharedByItsEnd() {
        MoodStage stage = MoodStage.of(storage());
        stage.share(stage.play.ada, MoodSharing.PRIVATE);
        stage.show(stage.play.ada, HAPPY, 10);
        stage.play.advance(Duration.ofSeconds(9));

        stage.share(stage.play.ada, MoodSharing.SHARED);
        stage.feel(Actor.of(stage.play.ada), HAPPY, 1);
        stage.settle();

        assertThat(stage.today(stage.play.ada).hasMood()).isTrue();
        assertThat(stage.today(stage.play.bob).hasMood()).isFalse();
    }

    @Test
    default void strangersAreToldAsIfThereWereNothing() {
        MoodStage stage = MoodStage.of(storage());
        Actor cy = Actor.of(stage.play.cy);
        String room = stage.play.room().value();

        for (String named : List.of(room, Some.id(99), "nowhere", "")) {
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.feel(cy, MoodStage.sample(named, HAPPY, 1)));
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.play.link.emoji().send(cy, named, new Emoji("👀")));
        }
        assertThat(stage.play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void nobodyIsHeardAfterParting() {
        MoodStage stage = MoodStage.of(storage());
        EmotionSample sample = MoodStage.sample(stage.play.room().value(), HAPPY, 1);
        stage.play.link.pairing().disconnect(Actor.of(stage.play.bob));
        stage.play.forgetHeard();

        assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.feel(Actor.of(stage.play.ada), sample));
        assertThat(stage.play.nobodyHeardAnything()).isTrue();
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Written;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link Messages} promises when several come at once. */
public interface MessageRacesContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void storesWhatSeveralDevicesSendAtOnceOnce() {
        Talk talk = talk();
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;

            Race<Stored<Message>> race = Race.of(4, number -> talk.append(Some.draft("m" + round)));

            assertThat(race.answers()).hasSize(4);
            assertThat(race.answers()).extracting(Stored::value).containsOnly(talk.now("m" + round));
            assertThat(race.answers().stream().filter(Stored::changed)).hasSize(1);
            assertThat(talk.head()).isEqualTo(new Head(round + 1, round + 1));
        }
    }

    @Test
    default void ofSeveralTextsUnderOneIdOneIsStored() {
        Talk talk = talk();
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;

            Race<Stored<Message>> race =
                    Race.of(4, number -> talk.append(Some.draft(ADA, "m" + round, "text of " + number)));

            assertThat(race.onlyAnswer().value()).isEqualTo(talk.now("m" + round));
            assertThat(race.refusals()).containsOnly(Reason.CONFLICT);
            assertThat(talk.head()).isEqualTo(new Head(round + 1, round + 1));
        }
    }

    @Test
    default void leavesNoGapWhenSeveralSendAtOnce() {
        Talk talk = talk();
        int racers = 4;
        int each = 5;
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            Race<List<Message>> race = Race.of(
                    racers,
                    number -> IntStream.range(0, each)
                            .mapToObj(count -> talk.say(round + "-" + number + "-" + count))
                            .toList());
            race.answers().forEach(said::addAll);
        }

        int all = Race.ROUNDS * racers * each;
        assertThat(said).extracting(Message::seq).containsExactlyInAnyOrderElementsOf(upTo(all));
        assertThat(said).extracting(Message::revision).containsExactlyInAnyOrderElementsOf(upTo(all));
        assertThat(talk.changes()).hasSize(all).containsAll(said);
    }

    @Test
    default void everyChangeTakesARevisionOfItsOwn() {
        Talk talk = talk();
        List<Message> said = talk.say(Race.ROUNDS);
        List<Long> taken = new ArrayList<>(upTo(Race.ROUNDS));
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            Race<Change> race = Race.of(List.of(
                    () -> talk.say("more-" + round),
                    () -> talk.edit(said.get(round), "better"),
                    () -> talk.react(said.get(round), BOB, "👍").value(),
                    () -> talk.mark(BOB, MarkKind.READ, round + 1).value()));
            race.answers().forEach(change -> taken.add(change.revision()));
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(upTo(5L * Race.ROUNDS));
        assertThat(talk.head()).isEqualTo(new Head(2L * Race.ROUNDS, 5L * Race.ROUNDS));
        assertThat(talk.changes()).hasSize(2 * Race.ROUNDS + 1);
    }

    @Test
    default void losesNoReactionOfSeveralAtOnce() {
        Talk talk = talk();
        int racers = 4;
        int each = 10;
        Message message = talk.say("m1");

        Race.of(racers, number -> {
            for (int i = 0; i < each; i++) {
                UserId somebody = Some.userId(100 + number * each + i);
                talk.change(message, now -> {
                    Thread.yield();
                    return now.reacted(somebody, Optional.of(new Emoji("👍")));
                });
            }
            return number;
        });

        assertThat(talk.now("m1").body())
                .isInstanceOfSatisfying(
                        Written.class,
                        written -> assertThat(written.reactions()).hasSize(racers * each));
        assertThat(talk.now("m1").revision()).isEqualTo(1 + racers * each);
    }

    @Test
    default void anEditDoesNotBringADeletedMessageBack() {
        Talk talk = talk();
        for (int i = 0; i < Race.ROUNDS; i++) {
            Message message = talk.say("m" + i);

            Race.of(List.<Callable<Message>>of(
                    () -> talk.erase(message),
                    () -> talk.change(message, now -> now.edited(ADA, Content.of("better"), Some.TIME))
                            .value()));

            assertThat(talk.newest(1).messages()).isEmpty();
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Some.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link Messages} promises to those who read while others write. */
public interface ReadingRacesContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void aLaterMessageIsNeverSeenBeforeAnEarlierOne() {
        Talk talk = talk();
        int count = 200;

        Race.of(List.<Callable<Boolean>>of(
                () -> !talk.say(count / 2).isEmpty(),
                () -> {
                    for (int i = 0; i < count / 2; i++) {
                        talk.append(Some.draft(BOB, "b" + i, "hi"));
                    }
                    return true;
                },
                () -> {
                    List<Message> seen = List.of();
                    while (seen.size() < count && !Thread.currentThread().isInterrupted()) {
                        seen = talk.newest(count).messages();
                        assertThat(seen).extracting(Message::seq).isEqualTo(upTo(seen.size()));
                    }
                    return true;
                }));
    }

    @Test
    default void catchingUpWhileOthersWriteMissesNothing() {
        Talk talk = talk();
        int each = 60;
        List<Message> said = talk.say(each);
        long last = 3L * each;

        Race<List<Change>> race = Race.of(List.of(
                () -> caughtUpWith(talk, last),
                () -> {
                    for (int i = 0; i < each; i++) {
                        talk.append(Some.draft(BOB, "b" + i, "hi"));
                    }
                    return List.of();
                },
                () -> {
                    said.forEach(message -> talk.edit(message, "better"));
                    return List.of();
                }));

        List<Change> caught = race.answers().get(0);
        assertThat(caught).extracting(Change::revision).isSorted().doesNotHaveDuplicates();
        assertThat(caught).containsAll(talk.changes());
    }

    @Test
    default void whatChangesWhileItIsReadIsThereOnce() {
        Talk talk = talk();
        List<Message> said = talk.say(200);
        int edits = 600;

        Race.of(List.<Callable<Boolean>>of(
                () -> {
                    for (int i = 0; i < edits; i++) {
                        talk.edit(said.get(i % said.size()), "version " + i);
                    }
                    return true;
                },
                () -> {
                    long seen = 0;
                    while (seen < said.size() + edits && !Thread.currentThread().isInterrupted()) {
                        Changes all = talk.changes(0, 1_000);
                        assertThat(all.changes())
                                .hasSize(said.size())
                                .extracting(change -> ((Message) change).id())
                                .doesNotHaveDuplicates();
                        seen = all.next();
                    }
                    return true;
                }));
    }

    /** All that comes while others write, read in small pages until revision {@code last} is among it. */
    private static List<Change> caughtUpWith(Talk talk, long last) {
        List<Change> caught = new ArrayList<>();
        for (long after = 0; after < last && !Thread.currentThread().isInterrupted(); ) {
            Changes page = talk.changes(after, 7);
            caught.addAll(page.changes());
            after = page.next();
        }
        return caught;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}

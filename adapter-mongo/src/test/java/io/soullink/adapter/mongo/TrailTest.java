package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes, one of which stands still while the other one moves a single document on and on. */
class TrailTest {
    /** More than a document would be thought to need. */
    private static final int OFTEN = 140;

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private final MovableClocks clocks = new MovableClocks();
    private final MovableClocks clocksThere = new MovableClocks();
    private Messages here;
    private Messages there;
    private Message message;
    private int reactions;

    @BeforeEach
    void connect() {
        here = databases.connect(clocks).messages();
        there = databases.connect(clocksThere).messages();
        message = here.append(Some.draft("m1"), Some.messageId(1), Some.TIME).value();
    }

    /** Changes the message, in which it takes revision after revision. */
    private void react(int times) {
        for (int i = 0; i < times; i++) {
            reactions++;
            String emoji = reactions % 2 == 0 ? "👍" : "❤️";
            there.update(ROOM, message.id(), now -> now.reacted(BOB, Optional.of(new Emoji(emoji))))
                    .orElseThrow();
        }
    }

    private void pass(Duration time) {
        clocks.advance(time);
        clocksThere.advance(time);
    }

    private List<Long> kept() {
        return databases
                .raw()
                .getCollection(Schema.MESSAGES)
                .find(new Document(ChangeDocuments.REVISIONS, new Document("$exists", true)))
                .sort(new Document(MessageDocuments.SEQ, 1))
                .first()
                .getList(ChangeDocuments.REVISIONS, Long.class);
    }

    private static List<Long> revisions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void anAppendOnAnOldHeadTakesNoRevisionAgain() {
        react(OFTEN);

        // Here the room is still believed to be at revision 1.
        Message next =
                here.append(Some.draft("m2"), Some.messageId(2), Some.TIME).value();

        assertThat(next.revision()).isEqualTo(OFTEN + 2);
        assertThat(here.changes(ROOM, OFTEN + 1, 10).changes()).containsExactly(next);
    }

    @Test
    void aMarkOnAnOldHeadTakesNoRevisionAgain() {
        react(OFTEN);

        assertThat(here.advance(ROOM, BOB, MarkKind.READ, 1).value().revision()).isEqualTo(OFTEN + 2);
    }

    @Test
    void aRevisionStaysAsLongAsAHeadIsBelievedThatDoesNotKnowIt() {
        pass(Duration.ofHours(1));
        here.advance(ROOM, BOB, MarkKind.READ, 1); // Here the room is believed to be at revision 2 from now on.
        react(1);
        pass(RoomHeads.BELIEVED_FOR.minusNanos(1));
        react(OFTEN);

        assertThat(here.append(Some.draft("m2"), Some.messageId(2), Some.TIME)
                        .value()
                        .revision())
                .isEqualTo(OFTEN + 4);
    }

    @Test
    void processesWhoseClocksDifferAreSafeFromEachOther() {
        clocksThere.advance(Duration.ofSeconds(40));
        react(OFTEN);
        clocksThere.advance(RoomHeads.BELIEVED_FOR.minusNanos(1));
        react(OFTEN);

        assertThat(here.append(Some.draft("m2"), Some.messageId(2), Some.TIME)
                        .value()
                        .revision())
                .isEqualTo(2 * OFTEN + 2);
    }

    @Test
    void whatNobodyCanStillBelieveInGoes() {
        react(3);
        assertThat(kept()).isEqualTo(revisions(1, 4));

        pass(Trail.KEPT_FOR);
        react(1);
        assertThat(kept()).isEqualTo(revisions(2, 5));

        pass(Trail.KEPT_FOR.minusMillis(1));
        react(1);
        assertThat(kept()).isEqualTo(revisions(2, 6));

        pass(Duration.ofMillis(1));
        react(1);
        assertThat(kept()).isEqualTo(revisions(5, 7));
    }

    @Test
    void aDocumentThatChangesNowAndThenKeepsFewRevisions() {
        for (int i = 0; i < 50; i++) {
            pass(Trail.KEPT_FOR);
            react(1);
            there.advance(ROOM, ADA, MarkKind.READ, 1);
        }

        assertThat(kept()).hasSizeLessThanOrEqualTo(3);
        assertThat(there.head(ROOM)).isEqualTo(new Head(1, 52));
    }
}

package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What becomes of the conversations of the first backend. */
class ImportOfConversationsTest extends FirstBackend {
    @Test
    void putsMessagesInTheOrderOfTheirTimes() {
        insert(
                "chatbundles",
                bundle(
                        1,
                        ROOM.value(),
                        ADA,
                        message("a1", "first", "2024-01-01T10:00:00.000Z"),
                        message("a2", "third", "2024-01-01T10:02:00.000Z")));
        insert(
                "chatbundles",
                bundle(
                        2,
                        ROOM.value(),
                        BOB,
                        message("b1", "second", "2024-01-01T10:01:00.000Z"),
                        message("b2", "fourth", "2024-01-01T10:03:00.000Z")));

        ImportReport report = run();

        assertThat(words(log(ROOM))).containsExactly("first", "second", "third", "fourth");
        assertThat(log(ROOM)).extracting(Message::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(imported().messages().head(ROOM)).isEqualTo(new Head(4, 4));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(4, 4, 0, 0));
    }

    @Test
    void theConversationGoesOn() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();

        Message next = imported()
                .messages()
                .append(Some.draft(Some.origin(ROOM, BOB, "b1"), "back"), Some.messageId(1), Some.TIME)
                .value();
        Message again = imported()
                .messages()
                .append(Some.draft(Some.origin(ROOM, ADA, "a1"), "hi"), Some.messageId(2), Some.TIME)
                .value();

        assertThat(next.seq()).isEqualTo(2);
        assertThat(again.seq()).isEqualTo(1);
    }

    @Test
    void readsEveryFormOfAMessage() {
        Document withDate = new Document("_id", new ObjectId("680000000000000000000001"))
                .append("content", "by date")
                .append("created_at", new BsonDateTime(1_704_103_200_125L));
        Document withMillis = new Document("id", "m2")
                .append("content", "")
                .append("imageUrl", "/uploads/1.png")
                .append("created_at", 1_704_103_260_000L);
        Document untimed = new Document("id", "x".repeat(99)).append("content", "untimed");
        insert("chatbundles", bundle(1, new ObjectId(ROOM.value()), ADA, withDate, withMillis, untimed));

        ImportReport report = run();

        List<Message> log = log(ROOM);
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(3, 3, 0, 0));
        assertThat(log.get(0).id().value()).isEqualTo("680000000000000000000001");
        assertThat(log.get(0).sentAt().stored()).isEqualTo(Instant.parse("2024-01-01T10:00:00.125Z"));
        assertThat(log.get(1).body())
                .isInstanceOfSatisfying(
                        Written.class,
                        written -> assertThat(written.content().image()).isPresent());
        assertThat(log.get(2).origin().clientId().value())
                .isEqualTo(log.get(2).id().value());
    }

    @Test
    void importingAgainChangesNothing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();
        List<Message> first = log(ROOM);

        ImportReport again = run();

        assertThat(again.of(Kind.USERS)).isEqualTo(new Count(2, 0, 2, 0));
        assertThat(again.of(Kind.COUPLES)).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.of(Kind.MESSAGES)).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.remarks()).isEmpty();
        assertThat(log(ROOM)).isEqualTo(first);
    }

    @Test
    void importingAgainBringsWhatIsMissing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();
        insert("chatbundles", bundle(2, ROOM.value(), BOB, message("b1", "later", "2024-01-01T11:00:00.000Z")));

        assertThat(run().of(Kind.MESSAGES)).isEqualTo(new Count(2, 1, 1, 0));
        assertThat(words(log(ROOM))).containsExactly("hi", "later");
    }

    @Test
    void keepsBothOfTwoThatShareAnId() {
        insert(
                "chatbundles",
                bundle(
                        1,
                        ROOM.value(),
                        ADA,
                        message("1", "one", "2024-01-01T10:00:00Z"),
                        message("1", "other", "2024-01-01T10:01:00Z")));

        run();

        assertThat(words(log(ROOM))).containsExactly("one", "other");
    }

    @Test
    void contentIsKeptToTheLetter() {
        Content content = Content.of("  a 👩‍❤️‍👨 \n");
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", content.text(), "2024-01-01T10:00:00.000Z")));

        run();

        assertThat(words(log(ROOM))).containsExactly(content.text());
    }
}

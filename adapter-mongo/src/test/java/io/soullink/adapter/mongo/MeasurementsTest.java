package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures, and prints; asserts nothing of time. On the server that {@value MongoDatabases#REAL} names, or else on the one in
 * this process, which shares its processor and keeps everything in memory.
 */
@EnabledIfSystemProperty(named = "soullink.measure", matches = "true", disabledReason = "measures only when asked to")
class MeasurementsTest {
    private static final int ROOMS = 100;
    private static final int SAMPLES = 200;

    @RegisterExtension
    final MongoDatabases databases =
            System.getenv(MongoDatabases.REAL) == null ? MongoDatabases.onFakeServer() : MongoDatabases.onRealServer();

    private final AtomicInteger ids = new AtomicInteger();

    private Message append(Messages messages, int room) {
        int number = ids.incrementAndGet();
        Draft draft = Some.draft(Some.origin(Some.coupleId(room), Some.ADA, "m" + number), "good morning, my love");
        return messages.append(draft, Some.messageId(number), Some.TIME).value();
    }

    @Test
    void appendsOfManyRooms() throws Exception {
        Messages messages = databases.storage().messages();
        MongoCollection<BsonDocument> raw = Schema.collection(databases.raw(), "one_by_one");
        raw.createIndexes(Schema.messageIndexes());
        IntConsumer together = room -> append(messages, room);
        IntConsumer apart = room -> raw.insertOne(document(room, ids.incrementAndGet()));
        for (int round = 0; round < 3; round++) {
            report("appends/s, 100 rooms at once, group commit", rate(together, 20_000));
            report("inserts/s, 100 rooms at once, one by one  ", rate(apart, 20_000));
        }
    }

    /** How many a second of time, and how much processor time each took: this server and its clients together. */
    private double rate(IntConsumer append, int count) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        long start = System.nanoTime();
        long used = processorNanos();
        for (int i = 0; i < ROOMS; i++) {
            int room = i + 1;
            senders.add(new Thread(() -> IntStream.range(0, count / ROOMS).forEach(any -> append.accept(room))));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        report("  processor time each, in microseconds", (processorNanos() - used) / 1e3 / count);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    @Test
    void costAgainstHistory() throws Exception {
        Messages messages = databases.storage().messages();
        MongoCollection<BsonDocument> raw = Schema.collection(databases.raw(), Schema.MESSAGES);
        CoupleId room = Some.coupleId(1);
        for (int i = 0; i < 10 * SAMPLES; i++) {
            append(messages, 2);
            messages.page(Some.coupleId(2), Window.newest(100));
            messages.changes(Some.coupleId(2), Math.max(0, i - 100), 500);
        }
        int length = 0;
        for (int history : new int[] {0, 1_000, 20_000, 100_000}) {
            fill(raw, length, history);
            length = history;
            report(history + ": append, median ms", median(() -> append(messages, 1)));
            length += SAMPLES;
            long revision = messages.head(room).revision();
            report(history + ": newest page of 100, median ms", median(() -> messages.page(room, Window.newest(100))));
            long end = revision - 100;
            report(history + ": sync of 100, median ms", median(() -> messages.changes(room, Math.max(0, end), 500)));
        }
        assertThat(messages.head(room).seq()).isEqualTo(length);
    }

    /** Past the port, since only the reading is to be measured. */
    private void fill(MongoCollection<BsonDocument> raw, int from, int to) {
        List<BsonDocument> documents = new ArrayList<>();
        for (int seq = from + 1; seq <= to; seq++) {
            documents.add(document(1, seq));
            if (documents.size() == 5_000 || seq == to) {
                raw.insertMany(documents);
                documents.clear();
            }
        }
    }

    private BsonDocument document(int room, int seq) {
        Draft draft = new Draft(
                Some.origin(Some.coupleId(room), Some.BOB, "f" + seq),
                Content.of("good morning, my love"),
                Optional.empty());
        MessageId id = new MessageId(String.format("6a%02x%020x", room, seq));
        return MessageDocuments.write(Message.of(id, draft, new Position(seq, seq), Some.TIME));
    }

    @Test
    void importOfTheFirstBackend() {
        MongoDatabase old = databases.raw();
        old.getCollection("users").insertMany(each(1_000, MeasurementsTest::oldUser));
        old.getCollection("partners").insertMany(each(500, MeasurementsTest::oldCouple));
        for (int part = 0; part < 20; part++) {
            int from = part * 1_000;
            old.getCollection("chatbundles").insertMany(each(1_000, number -> oldBundle(from + number)));
        }
        MongoSettings from = MongoSettings.of(databases.uri());
        MongoSettings into = MongoSettings.of(databases.uri().replaceFirst("soullink-test-", "soullink-test-into-"));

        long start = System.nanoTime();
        ImportReport report = FirstBackendImport.run(from, into);
        report("import of 1,000 users, 500 couples, 200,000 messages, s", (System.nanoTime() - start) / 1e9);
        long again = System.nanoTime();
        FirstBackendImport.run(from, into);
        report("  the same again, s", (System.nanoTime() - again) / 1e9);

        assertThat(report.users().imported()).isEqualTo(1_000);
        assertThat(report.couples().imported()).isEqualTo(500);
        assertThat(report.messages().imported()).isEqualTo(200_000);
        try (MongoClient client = MongoClients.create(into.driver().build())) {
            client.getDatabase(into.database()).drop();
        }
    }

    private static List<Document> each(int count, IntFunction<Document> document) {
        return IntStream.range(0, count).mapToObj(document).toList();
    }

    private static ObjectId oldId(String kind, int number) {
        return new ObjectId(String.format("%s%022x", kind, number));
    }

    private static Document oldUser(int number) {
        return new Document("_id", oldId("61", number))
                .append("name", "User " + number)
                .append("email", "user" + number + "@example.org")
                .append("password", "$2b$10$hash")
                .append("birthday", "1990-01-01")
                .append("gender", "female")
                .append("isConected", true);
    }

    private static Document oldCouple(int number) {
        return new Document("_id", oldId("62", number))
                .append("partner1", oldId("61", 2 * number))
                .append("partner2", oldId("61", 2 * number + 1));
    }

    /** The bundles of all couples lie among each other, ten messages in each, as they came. */
    private static Document oldBundle(int number) {
        int couple = number % 500;
        int turn = number / 500;
        List<Document> messages = each(
                10,
                i -> new Document("id", "m" + turn + "-" + i)
                        .append("content", "good morning, my love")
                        .append(
                                "created_at",
                                Some.TIME.plusSeconds(turn * 1_000L + i).toString()));
        return new Document("_id", oldId("63", number))
                .append("roomId", oldId("62", couple).toHexString())
                .append("sender_id", oldId("61", 2 * couple + turn % 2).toHexString())
                .append("messages", messages);
    }

    private static double median(Callable<?> action) throws Exception {
        long[] nanos = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            action.call();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[SAMPLES / 2] / 1e6;
    }

    private static void report(String what, double figure) {
        System.out.println(String.format(Locale.ROOT, "%s: %.2f", what, figure));
    }
}

package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Position;
import io.soullink.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many messages a second are stored, with and without group commit. Run as {@link HistoryMeasurementsTest} is. */
@EnabledIfSystemProperty(named = "soullink.measure", matches = "true", disabledReason = "measures only when asked to")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ThroughputMeasurementsTest {
    private static final int ROOMS = 100;
    private static final int MESSAGES = 20_000;

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void appendsOfManyRooms() throws Exception {
        Messages messages = databases.storage().messages();
        MongoCollection<BsonDocument> raw = Schema.collection(databases.raw(), "one_by_one");
        raw.createIndexes(Schema.messageIndexes());
        for (int round = 0; round < 3; round++) {
            measure("100 rooms at once, group commit", room -> append(messages, room));
            measure("100 rooms at once, one by one", room -> raw.insertOne(document(room)));
        }
    }

    /** How many a second of time, and how much processor time each took: this process with its threads, and a server in it. */
    private static void measure(String what, IntConsumer append) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        long start = System.nanoTime();
        long used = Cost.processorNanos();
        for (int i = 0; i < ROOMS; i++) {
            int room = i + 1;
            senders.add(new Thread(() -> IntStream.range(0, MESSAGES / ROOMS).forEach(any -> append.accept(room))));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        double processor = (Cost.processorNanos() - used) / 1e3 / MESSAGES;
        double perSecond = MESSAGES / ((System.nanoTime() - start) / 1e9);
        Cost.print("%-32s %,8.0f/s %8.1f us of processor each", what, perSecond, processor);
    }

    private Draft draft(int room, int number) {
        return Some.draft(Some.origin(Some.coupleId(room), Some.ADA, "m" + number), "good morning, my love");
    }

    private void append(Messages messages, int room) {
        int number = ids.incrementAndGet();
        messages.append(draft(room, number), Some.messageId(number), Some.TIME);
    }

    private BsonDocument document(int room) {
        int number = ids.incrementAndGet();
        MessageId id = new MessageId(String.format("6a%022x", number));
        return MessageDocuments.write(Message.of(id, draft(room, number), new Position(number, number), Some.TIME));
    }
}

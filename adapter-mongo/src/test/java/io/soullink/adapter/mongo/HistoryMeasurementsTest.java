package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What sending and reading cost against the length of the history, as a table with the ratios to an empty room. It asserts
 * nothing of time. On the server that {@value MongoDatabases#REAL} names, or else on the one in this process, which shares
 * its processor and keeps everything in memory. To run this and the other measurements:
 *
 * <pre>JAVA_TOOL_OPTIONS="-Xms6g -Xmx6g -Xmn3g -XX:+UseParallelGC" mvn -pl adapter-mongo -am test \
 *     -Dtest='*MeasurementsTest' -Dsurefire.failIfNoSpecifiedTests=false -Dsoullink.measure=true
 * </pre>
 *
 * <p>The collector matters where the server is in this process: one that works beside the program is busy with the long
 * history alone, and then everything takes longer.
 */
@EnabledIfSystemProperty(named = "soullink.measure", matches = "true", disabledReason = "measures only when asked to")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HistoryMeasurementsTest {
    private static final int[] HISTORIES = {0, 1_000, 20_000, 100_000};
    private static final String HEADER = "%9s | %9s %6s | %9s %6s | %9s %6s | %9s %6s";
    private static final String ROW = "%,9d | %9.3f %6.2f | %9.1f %6.2f | %9.3f %6.2f | %9.3f %6.2f";

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private Messages messages;
    private int sent;

    /** What the three cost on one history. */
    private record Costs(Cost send, Cost page, Cost sync) {}

    @Test
    void costAgainstHistory() throws Exception {
        messages = databases.storage().messages();
        MongoCollection<BsonDocument> raw = Schema.collection(databases.raw(), Schema.MESSAGES);
        warm();
        Cost.print(HEADER, "history", "send p50", "ratio", "CPU us", "ratio", "page p50", "ratio", "sync p50", "ratio");
        Costs empty = null;
        for (int history : HISTORIES) {
            CoupleId room = Some.coupleId(1_000 + history);
            fill(raw, room, history);
            System.gc(); // What filling left behind is not to be paid for by what is measured.
            Costs costs = measure(room);
            empty = empty == null ? costs : empty;
            print(history, costs, empty);
            assertThat(messages.head(room).seq()).isEqualTo(history + Cost.SAMPLES);
        }
    }

    private void warm() throws Exception {
        for (int round = 0; round < 10; round++) {
            measure(Some.coupleId(2));
        }
    }

    private Costs measure(CoupleId where) throws Exception {
        Cost send = Cost.of(() -> send(where));
        long recent = Math.max(0, messages.head(where).revision() - 100);
        return new Costs(
                send,
                Cost.of(() -> messages.page(where, Window.newest(100))),
                Cost.of(() -> messages.changes(where, recent, 500)));
    }

    private static void print(int history, Costs now, Costs empty) {
        Cost.print(
                ROW,
                history,
                now.send.millis(),
                now.send.millis() / empty.send.millis(),
                now.send.processor(),
                now.send.processor() / empty.send.processor(),
                now.page.millis(),
                now.page.millis() / empty.page.millis(),
                now.sync.millis(),
                now.sync.millis() / empty.sync.millis());
    }

    private Message send(CoupleId where) {
        sent++;
        Draft draft = Some.draft(Some.origin(where, Some.ADA, "m" + sent), "good morning, my love");
        return messages.append(draft, Some.messageId(sent), Some.TIME).value();
    }

    /** Past the port, since only what comes after is to be measured. */
    private void fill(MongoCollection<BsonDocument> raw, CoupleId room, int history) {
        List<BsonDocument> documents = new ArrayList<>();
        for (int seq = 1; seq <= history; seq++) {
            documents.add(document(room, seq));
            if (documents.size() == 5_000 || seq == history) {
                raw.insertMany(documents);
                documents.clear();
            }
        }
    }

    private BsonDocument document(CoupleId room, int seq) {
        Draft draft = Some.draft(Some.origin(room, Some.BOB, "f" + seq), "good morning, my love");
        MessageId id = new MessageId(room.value().substring(12) + "%012x".formatted(seq));
        return MessageDocuments.write(Message.of(id, draft, new Position(seq, seq), Some.TIME));
    }
}

package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.testkit.Some;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long the first backend's database takes to import, and how much memory: the server is in another process. Run as
 * {@link HistoryMeasurementsTest} is.
 */
@EnabledIfSystemProperty(named = "soullink.measure", matches = "true", disabledReason = "measures only when asked to")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportMeasurementsTest {
    private static final int BUNDLES = 20_000;

    @Test
    void importOfTheFirstBackend() throws IOException {
        String real = System.getenv(MongoDatabases.REAL);
        if (real != null) {
            measure(real);
            return;
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process fake = new ProcessBuilder(java, "-cp", classPath(), FakeMongo.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            measure(fake.inputReader().readLine());
        } finally {
            fake.destroyForcibly();
        }
    }

    /** Surefire may hide it in a jar of its own, and tells it so. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void measure(String server) {
        MongoSettings from = settings(server, "from");
        MongoSettings into = settings(server, "into");
        try (MongoClient client = MongoClients.create(from.driver().build())) {
            write(client.getDatabase(from.database()));
            long before = heapInUse();
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            ImportReport report = FirstBackendImport.run(from, into);
            double seconds = (System.nanoTime() - start) / 1e9;
            long peak = heapPools().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            Cost.print("import of 1,000 users, 500 couples, 200,000 messages: %.1f s", seconds);
            Cost.print("  heap: %.1f MB before, %.1f MB after, both collected", before / 1e6, heapInUse() / 1e6);
            Cost.print("  heap: %.1f MB at most in between, garbage included", peak / 1e6);
            long again = System.nanoTime();
            FirstBackendImport.run(from, into);
            Cost.print("  the same again: %.1f s", (System.nanoTime() - again) / 1e9);
            client.getDatabase(from.database()).drop();
            client.getDatabase(into.database()).drop();

            assertThat(report.of(Kind.USERS).imported()).isEqualTo(1_000);
            assertThat(report.of(Kind.COUPLES).imported()).isEqualTo(500);
            assertThat(report.of(Kind.MESSAGES).imported()).isEqualTo(10 * BUNDLES);
        }
    }

    private static MongoSettings settings(String server, String name) {
        String database =
                "soullink-test-" + name + "-" + ProcessHandle.current().pid();
        return MongoSettings.of(server.replaceFirst("(//[^/?]+)(/[^?]*)?", "$1/" + database));
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void write(MongoDatabase old) {
        old.getCollection("users").insertMany(each(1_000, ImportMeasurementsTest::oldUser));
        old.getCollection("partners").insertMany(each(500, ImportMeasurementsTest::oldCouple));
        for (int written = 0; written < BUNDLES; written += 1_000) {
            int first = written;
            old.getCollection("chatbundles").insertMany(each(1_000, number -> oldBundle(first + number)));
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
}

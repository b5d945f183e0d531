package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.soullink.domain.event.Reminders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the server may drop what is kept of reminders. */
class ForgottenRemindersTest {
    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onFakeServer();

    private final MovableClocks clocks = new MovableClocks();

    /** The indexes by which the server drops documents of their age. */
    private static List<Document> expiries(MongoCollection<Document> collection) {
        List<Document> indexes = collection.listIndexes().into(new ArrayList<>());
        indexes.removeIf(index -> !index.containsKey("expireAfterSeconds"));
        return indexes;
    }

    @Test
    void aDayOfLongAgoIsKeptForAWeekToo() {
        databases.connect(clocks).reminders().take(ROOM, ADA, LocalDate.of(2001, 1, 1));

        MongoCollection<Document> reminders = databases.raw().getCollection(Schema.REMINDERS);
        Document taken = reminders.find().first();

        assertThat(expiries(reminders)).singleElement().satisfies(expiry -> {
            String field = expiry.get("key", Document.class).keySet().iterator().next();
            Duration kept = Duration.ofSeconds(
                    expiry.get("expireAfterSeconds", Number.class).longValue());
            assertThat(taken.getDate(field).toInstant().plus(kept))
                    .isEqualTo(clocks.now().plus(Duration.ofDays(Reminders.KEPT_DAYS)));
        });
    }

    @Test
    void thoseOfAnOlderVersionGoByTheirAgeToo() {
        MongoCollection<Document> reminders = databases.raw().getCollection(Schema.REMINDERS);
        reminders.createIndex(
                Indexes.ascending(MongoReminders.DAY),
                new IndexOptions().name("expiry").expireAfter(7L, TimeUnit.DAYS));
        reminders.insertOne(new Document(MongoReminders.DAY, new Date()));

        databases.connect(clocks);
        databases.connect(clocks);

        assertThat(expiries(reminders))
                .singleElement()
                .satisfies(expiry -> assertThat(expiry.getString("name")).isEqualTo("age"));
        assertThat(reminders.find().first().getDate(MongoReminders.STORED_AT)).isNotNull();
    }
}

package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.event.Reminders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
}

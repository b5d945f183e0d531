package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import io.soullink.domain.shared.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaTest {
    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private List<String> indexes(String collection) {
        List<String> names = new ArrayList<>();
        databases.raw().getCollection(collection).listIndexes().forEach(index -> names.add(index.getString("name")));
        return names;
    }

    private Document version() {
        return databases.raw().getCollection(Migrations.COLLECTION).find().first();
    }

    @Test
    void makesEachIndexOnceHoweverOftenItStarts() {
        databases.connect();
        databases.connect();

        assertThat(indexes("users")).containsExactlyInAnyOrder("_id_", "email", "admin", "erasure");
        assertThat(indexes("couples")).containsExactlyInAnyOrder("_id_", "pair", "live", "first", "second");
        assertThat(indexes("invitations")).containsExactlyInAnyOrder("_id_", "code", "expiry");
        assertThat(indexes("calls")).containsExactlyInAnyOrder("_id_", "live", "due", "couple_log");
        assertThat(indexes("messages"))
                .containsExactlyInAnyOrder(
                        "_id_",
                        "room_origin",
                        "room_seq",
                        "room_revisions",
                        "room_revision",
                        "room_readable",
                        "room_at");
        assertThat(indexes("moods")).containsExactlyInAnyOrder("_id_", "person_day", "user");
        assertThat(indexes("moodDays")).containsExactlyInAnyOrder("_id_", "day", "open", "owed");
        assertThat(indexes("places")).containsExactlyInAnyOrder("_id_", "terms");
        assertThat(indexes("products")).containsExactlyInAnyOrder("_id_", "terms", "sku");
    }

    @Test
    void writesItsVersionDown() {
        databases.connect();

        assertThat(version()).isEqualTo(new Document("_id", "version").append("version", 2L));
    }

    @Test
    void refusesADatabaseOfANewerVersion() {
        databases
                .raw()
                .getCollection(Migrations.COLLECTION)
                .insertOne(new Document("_id", "version").append("version", 99L));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(databases::connect)
                .withMessageContaining("newer version");
    }

    @Test
    void refusesADatabaseOfTheFirstBackend() {
        databases.raw().getCollection("chatbundles").insertOne(new Document("roomId", "any"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(databases::connect)
                .withMessageContaining("import");
        assertThat(version()).isNull();
    }

    @Test
    void runsTheStepsThatAreLackingInTheirOrder() {
        MongoDatabase database = databases.raw();
        List<String> ran = new ArrayList<>();
        Consumer<MongoDatabase> first = any -> ran.add("first");
        Consumer<MongoDatabase> second = any -> ran.add("second");
        Consumer<MongoDatabase> third = any -> ran.add("third");

        new Migrations(List.of(first)).run(database);
        new Migrations(List.of(first, second, third)).run(database);
        new Migrations(List.of(first, second, third)).run(database);

        assertThat(ran).containsExactly("first", "second", "third");
        assertThat(version()).containsEntry("version", 3L);
    }

    @Test
    void aStepThatFailsIsRunAgain() {
        MongoDatabase database = databases.raw();
        List<String> ran = new ArrayList<>();
        Consumer<MongoDatabase> broken = any -> {
            throw new StorageException("broken", false, null);
        };

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new Migrations(List.of(any -> ran.add("first"), broken)).run(database));
        new Migrations(List.of(any -> ran.add("again"), any -> ran.add("second"))).run(database);

        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void namesTheIndexThatRefusedAKey() {
        String now = "E11000 duplicate key error collection: love.users index: email dup key: { email: \"a@b.c\" }";
        String before = "E11000 duplicate key error index: love.users.$email dup key: { : \"a@b.c\" }";

        for (String message : List.of(now, before)) {
            TakenKeyException taken = TakenKeyException.of(message);
            assertThat(taken.index()).isEqualTo("email");
            assertThat(taken.getMessage()).doesNotContain("a@b.c");
        }
        assertThat(TakenKeyException.of("E11000").index()).isEqualTo("unknown");
    }

    @Test
    void leavesADocumentOutThatItCannotRead() {
        Documents<String> documents = new Documents<>("things", document -> Values.text(document, "name"));

        assertThat(documents.read(BsonDocument.parse("{name: 'a'}"))).contains("a");
        assertThat(documents.read(BsonDocument.parse("{name: 1}"))).isEmpty();
        assertThat(documents.read(BsonDocument.parse("{_id: 1}"))).isEmpty();
        assertThat(documents.read(null)).isEmpty();
    }
}

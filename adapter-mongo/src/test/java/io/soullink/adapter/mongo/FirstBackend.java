package io.soullink.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import io.soullink.app.Storage;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A made-up database of the first backend, in the forms in which it wrote at one time or another, and one to import it into. */
abstract class FirstBackend {
    static final String BCRYPT = "$2b$10$abcdefghijklmnopqrstuuHqOQx2w0D3lBM8p4n2NqBeKX0Dk1fJy";
    static final UserId ADA = new UserId("650000000000000000000001");
    static final UserId BOB = new UserId("650000000000000000000002");
    static final UserId CY = new UserId("650000000000000000000003");
    static final CoupleId ROOM = new CoupleId("660000000000000000000001");

    @RegisterExtension
    final MongoDatabases target = MongoDatabases.onRealServerOrFake();

    @RegisterExtension
    final MongoDatabases source = MongoDatabases.onRealServerOrFake();

    MongoDatabase old;

    @BeforeEach
    void writeUsersAndCouple() {
        old = source.raw();
        insert("users", user(ADA, "Ada", "Ada@Example.org").append("isConected", true));
        insert("users", user(BOB, "Bob", "bob@example.org").append("isConected", true));
        insert("partners", couple(ROOM, ADA, BOB).append("anniversary", "2020-02-29"));
    }

    ImportReport run() {
        return FirstBackendImport.run(MongoSettings.of(source.uri()), MongoSettings.of(target.uri()));
    }

    Storage imported() {
        return target.storage();
    }

    void insert(String collection, Document document) {
        old.getCollection(collection).insertOne(document);
    }

    static Document user(UserId id, String name, String email) {
        return new Document("_id", new ObjectId(id.value()))
                .append("name", name)
                .append("email", email)
                .append("password", BCRYPT)
                .append("birthday", "1990-05-04")
                .append("gender", "female");
    }

    static Document couple(CoupleId id, UserId one, UserId other) {
        return new Document("_id", new ObjectId(id.value()))
                .append("partner1", new ObjectId(one.value()))
                .append("partner2", new ObjectId(other.value()));
    }

    static Document bundle(int number, Object room, UserId sender, Document... messages) {
        return new Document("_id", new ObjectId(String.format("67%022x", number)))
                .append("roomId", room)
                .append("sender_id", sender.value())
                .append("messages", List.of(messages));
    }

    static Document message(String id, String content, String time) {
        return new Document("id", id).append("content", content).append("created_at", time);
    }

    List<Message> log(CoupleId room) {
        return imported().messages().page(room, Window.newest(100)).messages();
    }

    static List<String> words(List<Message> messages) {
        return messages.stream()
                .map(message -> ((Written) message.body()).content().text())
                .toList();
    }
}

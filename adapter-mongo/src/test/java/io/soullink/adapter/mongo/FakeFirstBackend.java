package io.soullink.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** A small database of the first backend: Ada and Bob are a couple, and she sent him a picture. */
public final class FakeFirstBackend {
    /** Ada's and Bob's. */
    public static final String PASSWORD = "a password of Ada";

    /** Their couple, and their room. */
    public static final String ROOM = "660000000000000000000001";

    private static final String HASH = "$2b$06$c/v.FcZo4Yvpc8kbLd1kF.iYnPWEuqvOWWXn6wTz3k/D6FaZZLFmC";
    private static final ObjectId ADA = new ObjectId("650000000000000000000001");
    private static final ObjectId BOB = new ObjectId("650000000000000000000002");

    private FakeFirstBackend() {}

    /**
     * Writes it.
     *
     * @param uri of a database that is empty
     * @param picture the address of what Ada sent, which is her own picture too
     */
    public static void write(String uri, String picture) {
        MongoSettings settings = MongoSettings.of(uri);
        try (MongoClient client = MongoClients.create(settings.driver().build())) {
            MongoDatabase old = client.getDatabase(settings.database());
            old.getCollection("users").insertMany(List.of(user(ADA, "Ada").append("img", picture), user(BOB, "Bob")));
            old.getCollection("partners")
                    .insertOne(new Document("_id", new ObjectId(ROOM))
                            .append("partner1", ADA)
                            .append("partner2", BOB));
            old.getCollection("chatbundles")
                    .insertOne(new Document("roomId", ROOM)
                            .append("sender_id", ADA.toHexString())
                            .append(
                                    "messages",
                                    List.of(new Document("id", "a1")
                                            .append("content", "look")
                                            .append("imageUrl", picture)
                                            .append("created_at", "2024-01-01T10:00:00.000Z"))));
        }
    }

    private static Document user(ObjectId id, String name) {
        return new Document("_id", id)
                .append("name", name)
                .append("email", name + "@example.org")
                .append("password", HASH)
                .append("birthday", "1990-05-04")
                .append("gender", "female")
                .append("isConected", true);
    }
}

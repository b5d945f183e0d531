package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.media.MediaId;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Small pictures of files: {@code {file, width, data}}, one document each. */
final class MediaThumbnails {
    static final String FILE = "file";
    static final String WIDTH = "width";

    private static final String BYTES = "data";

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    MediaThumbnails(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    Optional<byte[]> find(MediaId file, int width) {
        return faults.reading(
                        "read a thumbnail",
                        () -> Optional.ofNullable(
                                collection.find(of(file, width)).first()))
                .filter(document -> document.isBinary(BYTES))
                .map(document -> document.getBinary(BYTES).getData());
    }

    /** The first one stays. */
    void keep(MediaId file, int width, byte[] picture) {
        BsonDocument document = of(file, width).append(BYTES, new BsonBinary(picture));
        try {
            faults.writing("store a thumbnail", () -> collection.insertOne(document));
        } catch (TakenKeyException before) {
            // It is the same picture.
        }
    }

    void remove(MediaId file) {
        BsonDocument all = new BsonDocument(FILE, Values.text(file.value()));
        faults.writing("remove thumbnails", () -> collection.deleteMany(all));
    }

    private static BsonDocument of(MediaId file, int width) {
        return new BsonDocument(FILE, Values.text(file.value())).append(WIDTH, new BsonInt32(width));
    }
}

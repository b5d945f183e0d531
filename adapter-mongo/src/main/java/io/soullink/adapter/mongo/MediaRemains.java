package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/**
 * Files that are on their way, in or out: {@code {_id, at, givenUp?}}. A file has one from before its first byte is written
 * until it is whole, and from before it is removed until all of it is gone, so that a process that dies leaves nothing that
 * nobody knows of.
 */
final class MediaRemains {
    static final String AT = "at";

    /** No upload takes so long. */
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

    private static final String GIVEN_UP = "givenUp";

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;
    private final InstantSource clock;

    MediaRemains(MongoCollection<BsonDocument> collection, Faults faults, InstantSource clock) {
        this.collection = collection;
        this.faults = faults;
        this.clock = clock;
    }

    /** @throws TakenKeyException if this file is on its way already */
    void begin(MediaId file) {
        BsonDocument begun = MediaDocuments.byId(file).append(AT, Values.time(clock.instant()));
        faults.writing("begin an upload", () -> collection.insertOne(begun));
    }

    /** Whether nobody gave the file up meanwhile; nobody will, for another hour. */
    boolean isGoing(MediaId file) {
        BsonDocument going = MediaDocuments.byId(file).append(GIVEN_UP, new BsonDocument("$exists", BsonBoolean.FALSE));
        BsonDocument again = new BsonDocument("$set", new BsonDocument(AT, Values.time(clock.instant())));
        return faults.writing("end an upload", () -> collection.updateOne(going, again))
                        .getMatchedCount()
                == 1;
    }

    void end(MediaId file) {
        faults.writing("end an upload", () -> collection.deleteOne(MediaDocuments.byId(file)));
    }

    /** Gives up what did not end in time: answers what nobody else may finish from now on. */
    List<MediaId> giveUp(Instant now, int limit) {
        BsonDocument late = new BsonDocument(AT, new BsonDocument("$lte", Values.time(now.minus(GIVEN_UP_AFTER))));
        List<BsonDocument> found = faults.reading(
                "find cut uploads",
                () -> collection.find(late).sort(ascending(AT)).limit(limit).into(new ArrayList<>()));
        BsonDocument givenUp = new BsonDocument("$set", new BsonDocument(GIVEN_UP, BsonBoolean.TRUE));
        return found.stream()
                .filter(document -> faults.writing("give up an upload", () -> collection.updateOne(document, givenUp))
                                .getMatchedCount()
                        == 1)
                .map(MediaDocuments::id)
                .toList();
    }
}

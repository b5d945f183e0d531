package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Calls in MongoDB. That a couple has at most one live call is a unique index over {@code live}, which a call loses when it
 * is over. Everything is one round trip.
 *
 * <p>A live call that cannot be read would hold its couple up for good, so whoever meets it in the way puts it aside.
 */
final class MongoCalls implements Calls {
    private final MongoCollection<BsonDocument> collection;
    /** What is stored now, for who changes it on the condition that it stays so. */
    private final MongoCollection<BsonDocument> latest;

    private final Documents<Call> documents = new Documents<>(Schema.CALLS, CallDocuments::read);
    private final Faults faults;

    MongoCalls(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.latest = collection.withReadConcern(ReadConcern.LOCAL);
        this.faults = faults;
    }

    @Override
    public Call begin(Ringing call) {
        Attempts attempts = new Attempts("begin a call");
        while (true) {
            Optional<Call> live = tryToBegin(call);
            if (live.isPresent()) {
                return live.get();
            }
            attempts.next();
        }
    }

    @Override
    public boolean replace(Call before, Call after) {
        requireSuccessor(before, after);
        BsonDocument unchanged = byId(before.id()).append(CallStates.VERSION, Values.number(before.version()));
        return faults.writing("change a call", () -> collection.updateOne(unchanged, CallDocuments.change(after)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<Call> find(CallId id) {
        return first(byId(id));
    }

    @Override
    public Optional<Call> liveOf(CoupleId couple) {
        return first(liveIn(couple));
    }

    @Override
    public List<Call> due(Instant now, int limit) {
        Bson due = lte(CallDocuments.DUE_AT, Values.time(now));
        List<Call> calls = new ArrayList<>();
        for (BsonDocument document : all(latest.find(due).sort(ascending(CallDocuments.DUE_AT)), limit)) {
            documents.read(document).ifPresentOrElse(calls::add, () -> putAside(document));
        }
        return calls;
    }

    @Override
    public CallLog log(CoupleId couple, Optional<CallId> before, int limit) {
        BsonDocument over = new BsonDocument(CallDocuments.COUPLE, Values.id(couple.value()))
                .append(CallStates.OVER, BsonBoolean.TRUE);
        before.ifPresent(id -> over.append(CallDocuments.ID, new BsonDocument("$lt", Values.id(id.value()))));
        List<BsonDocument> found = all(collection.find(over).sort(descending(CallDocuments.ID)), limit + 1);
        List<Ended> calls = new ArrayList<>();
        for (BsonDocument document : found.subList(0, Math.min(limit, found.size()))) {
            documents.read(document).map(Ended.class::cast).ifPresent(calls::add);
        }
        return new CallLog(calls, found.size() > limit);
    }

    @Override
    public void erase(CoupleId couple) {
        Bson theirs = eq(CallDocuments.COUPLE, Values.id(couple.value()));
        faults.writing("erase calls", () -> collection.deleteMany(theirs));
    }

    /** The couple's live call after this; empty if another began one at the same moment, or one was in the way. */
    private Optional<Call> tryToBegin(Ringing call) {
        BsonDocument fresh = CallDocuments.write(call);
        fresh.remove(CallDocuments.LIVE); // Said by the query.
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            BsonDocument live = faults.writing(
                    "begin a call",
                    () -> collection.findOneAndUpdate(
                            liveIn(call.couple()), new BsonDocument("$setOnInsert", fresh), options));
            Optional<Call> read = documents.read(live);
            if (read.isEmpty()) {
                putAside(live);
            }
            return read;
        } catch (TakenKeyException taken) {
            if (taken.index().equals(Schema.CALL_LIVE)) {
                return Optional.empty();
            }
            throw new IllegalArgumentException("call's id is taken");
        }
    }

    private void putAside(BsonDocument unreadable) {
        Bson same = eq(CallDocuments.ID, unreadable.get(CallDocuments.ID));
        faults.writing("put a call aside", () -> collection.updateOne(same, CallDocuments.putAside()));
    }

    private Optional<Call> first(Bson filter) {
        return faults.reading(
                        "find a call",
                        () -> Optional.ofNullable(latest.find(filter).first()))
                .flatMap(documents::read);
    }

    private List<BsonDocument> all(FindIterable<BsonDocument> found, int limit) {
        return faults.reading(
                "read calls", () -> found.limit(limit).batchSize(limit + 1).into(new ArrayList<>()));
    }

    private static void requireSuccessor(Call before, Call after) {
        if (!after.id().equals(before.id()) || after.version() <= before.version()) {
            throw new IllegalArgumentException("after must be the same call at a later version");
        }
        if (!before.isLive()) {
            throw new IllegalArgumentException("before must not be over");
        }
    }

    private static BsonDocument byId(CallId id) {
        return new BsonDocument(CallDocuments.ID, Values.id(id.value()));
    }

    private static BsonDocument liveIn(CoupleId couple) {
        return new BsonDocument(CallDocuments.LIVE, Values.id(couple.value()));
    }
}

package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.couple.CoupleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The bundles of the first backend, room by room. They come sorted by the server, in one pass; where a room had several
 * names, its bundles are fetched by them. What is held at a time is one room.
 */
final class OldRooms {
    /** Documents of one reading: the old server forgets who does not come for the next ones within ten minutes. */
    static final int AT_ONCE = 100;

    private static final String ROOM = "roomId";
    private static final BsonDocument BY_ROOM =
            new BsonDocument(ROOM, new BsonInt32(1)).append("_id", new BsonInt32(1));

    private final MongoCollection<BsonDocument> bundles;
    private final Map<CoupleId, List<BsonValue>> names = new LinkedHashMap<>();
    private final OldCouples couples;

    OldRooms(MongoCollection<BsonDocument> bundles, OldCouples couples) {
        this.bundles = bundles;
        this.couples = couples;
    }

    /**
     * @param known gets each room and all its bundles
     * @param unknown gets each bundle whose room is no couple's
     */
    void forEach(BiConsumer<CoupleId, List<BsonDocument>> known, Consumer<BsonDocument> unknown) {
        gatherNames();
        List<BsonDocument> room = new ArrayList<>();
        for (BsonDocument bundle :
                bundles.find().sort(BY_ROOM).allowDiskUse(true).batchSize(AT_ONCE)) {
            if (!room.isEmpty() && !name(room.get(0)).equals(name(bundle))) {
                known.accept(couples.room(name(room.get(0))).orElseThrow(), room);
                room = new ArrayList<>();
            }
            couples.room(name(bundle))
                    .ifPresentOrElse(addUnlessOfSeveralNames(room, bundle), () -> unknown.accept(bundle));
        }
        if (!room.isEmpty()) {
            known.accept(couples.room(name(room.get(0))).orElseThrow(), room);
        }
        forEachOfSeveralNames(known);
    }

    private Consumer<CoupleId> addUnlessOfSeveralNames(List<BsonDocument> room, BsonDocument bundle) {
        return couple -> {
            if (names.get(couple).size() == 1) {
                room.add(bundle);
            }
        };
    }

    private void forEachOfSeveralNames(BiConsumer<CoupleId, List<BsonDocument>> known) {
        names.forEach((couple, all) -> {
            if (all.size() > 1) {
                BsonDocument any = new BsonDocument("$in", new BsonArray(all));
                known.accept(couple, bundles.find(new BsonDocument(ROOM, any)).into(new ArrayList<>()));
            }
        });
    }

    private void gatherNames() {
        BsonDocument each = new BsonDocument("$group", new BsonDocument("_id", new BsonString("$" + ROOM)));
        for (BsonDocument group : bundles.aggregate(List.of(each)).allowDiskUse(true)) {
            BsonValue name = group.get("_id");
            couples.room(name)
                    .ifPresent(couple -> names.computeIfAbsent(couple, none -> new ArrayList<>())
                            .add(name));
        }
    }

    private static BsonValue name(BsonDocument bundle) {
        return bundle.get(ROOM, BsonNull.VALUE);
    }
}

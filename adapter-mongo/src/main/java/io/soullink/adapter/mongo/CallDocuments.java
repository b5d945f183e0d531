package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Opening;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** How a call is written down: one document from its first ring to the log. Its state is told by {@link CallStates}. */
final class CallDocuments {
    static final String ID = "_id";
    static final String COUPLE = "couple";
    /** The couple once more while the call is live; absent when it is over. */
    static final String LIVE = "live";
    /** When time alone changes the call; absent when it is over. */
    static final String DUE_AT = "dueAt";

    private static final String ROOM = "room";
    private static final String CALLER = "caller";
    private static final String CALLEE = "callee";
    private static final String VIDEO = "video";
    private static final String STARTED_AT = "startedAt";

    private CallDocuments() {}

    static BsonDocument write(Call call) {
        Opening opening = call.opening();
        BsonDocument document = new BsonDocument(ID, id(opening.id().value()))
                .append(COUPLE, id(opening.couple().value()))
                .append(ROOM, text(opening.room().value()))
                .append(CALLER, id(opening.caller().value()))
                .append(CALLEE, id(opening.callee().value()))
                .append(VIDEO, BsonBoolean.valueOf(opening.video()))
                .append(STARTED_AT, time(opening.startedAt()));
        document.putAll(changing(call));
        return document;
    }

    /** The update that brings a call into another state. */
    static BsonDocument change(Call after) {
        BsonDocument fields = changing(after);
        List<String> unsaid = new ArrayList<>(CallStates.FIELDS);
        unsaid.addAll(List.of(LIVE, DUE_AT));
        unsaid.removeAll(fields.keySet());
        BsonDocument removed = new BsonDocument();
        unsaid.forEach(field -> removed.append(field, new BsonInt32(1)));
        return new BsonDocument("$set", fields).append("$unset", removed);
    }

    /** The update that puts a live call aside that cannot be read, so that it holds nobody up. */
    static BsonDocument putAside() {
        BsonDocument hold = new BsonDocument(LIVE, new BsonInt32(1)).append(DUE_AT, new BsonInt32(1));
        return new BsonDocument("$unset", hold);
    }

    static Call read(BsonDocument document) {
        Opening opening = new Opening(
                new CallId(id(document, ID)),
                new CoupleId(id(document, COUPLE)),
                new CallRoom(text(document, ROOM)),
                new UserId(id(document, CALLER)),
                new UserId(id(document, CALLEE)),
                document.getBoolean(VIDEO).getValue(),
                time(document, STARTED_AT));
        return CallStates.read(opening, document);
    }

    /** All that is not the same for good. */
    private static BsonDocument changing(Call call) {
        BsonDocument fields = CallStates.write(call);
        call.deadline()
                .ifPresent(deadline ->
                        fields.append(LIVE, id(call.couple().value())).append(DUE_AT, time(deadline)));
        return fields;
    }
}

package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.number;

import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.List;
import org.bson.BsonDocument;

/** How one person's marks in one room are written down. */
final class MarksDocuments {
    /** Whose marks they are. No message has this field, and no marks have a message's place or origin. */
    static final String READER = "reader";

    private static final String DELIVERED = "delivered";
    private static final String READ = "read";

    private MarksDocuments() {}

    static boolean isMarks(BsonDocument document) {
        return document.containsKey(READER);
    }

    /** The first marks of a person. The driver gives the document its id. */
    static BsonDocument write(Marks marks, Head reached) {
        BsonDocument document = new BsonDocument(
                        ChangeDocuments.ROOM, id(marks.room().value()))
                .append(READER, id(marks.user().value()));
        document.putAll(fields(marks));
        document.putAll(ChangeDocuments.first(reached));
        return document;
    }

    /** The update that moves the marks of a person. */
    static BsonDocument change(Marks marks, ChangeDocuments.Step step) {
        return ChangeDocuments.next(step, fields(marks), List.of());
    }

    static Marks read(BsonDocument document) {
        return new Marks(
                new CoupleId(id(document, ChangeDocuments.ROOM)),
                new UserId(id(document, READER)),
                number(document, DELIVERED),
                number(document, READ),
                number(document, ChangeDocuments.REVISION));
    }

    private static BsonDocument fields(Marks marks) {
        return new BsonDocument(DELIVERED, number(marks.delivered())).append(READ, number(marks.read()));
    }
}

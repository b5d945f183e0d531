package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.media.Use;
import io.soullink.domain.user.UserId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/** How an uploaded file is written down, beside its bytes. The first four fields are GridFS's. */
final class MediaDocuments {
    static final String ID = "_id";
    static final String LENGTH = "length";
    static final String OWNER = "owner";
    static final String USES = "uses";
    /** How many uses there are, so that an index finds what has none. */
    static final String USE_COUNT = "useCount";
    /** When something stopped showing it; when it was uploaded, if nothing did. */
    static final String UNUSED_SINCE = "unusedSince";

    static final String COUPLE = "couple";
    static final String THING = "thing";

    private static final String CHUNK_SIZE = "chunkSize";
    static final String UPLOADED_AT = "uploadDate";
    private static final String TYPE = "type";
    private static final String KIND = "kind";

    private MediaDocuments() {}

    static BsonDocument byId(MediaId id) {
        return new BsonDocument(ID, text(id.value()));
    }

    static MediaId id(BsonDocument document) {
        return new MediaId(text(document, ID));
    }

    static BsonDocument write(MediaFile file) {
        BsonDocument document = byId(file.id())
                .append(LENGTH, number(file.size()))
                .append(CHUNK_SIZE, new BsonInt32(MediaChunks.SIZE))
                .append(UPLOADED_AT, time(file.uploadedAt()))
                .append(TYPE, text(file.type().name().toLowerCase(Locale.ROOT)))
                .append(USES, uses(file.uses()))
                .append(USE_COUNT, number(file.uses().size()))
                .append(UNUSED_SINCE, time(file.uploadedAt()));
        file.owner().ifPresent(owner -> document.append(OWNER, Values.id(owner.value())));
        return document;
    }

    static MediaFile read(BsonDocument document) {
        return new MediaFile(
                id(document),
                Values.optional(
                        document,
                        OWNER,
                        owner -> new UserId(owner.asObjectId().getValue().toHexString())),
                Values.word(MediaType.class, text(document, TYPE)),
                number(document, LENGTH),
                time(document, UPLOADED_AT),
                document.getArray(USES).stream().map(MediaDocuments::use).collect(Collectors.toUnmodifiableSet()));
    }

    static BsonArray uses(Collection<Use> uses) {
        return new BsonArray(uses.stream().map(MediaDocuments::write).toList());
    }

    static BsonDocument write(Use use) {
        BsonDocument document = new BsonDocument(KIND, text(use.kind().name().toLowerCase(Locale.ROOT)))
                .append(THING, text(use.thing()));
        use.couple().ifPresent(couple -> document.append(COUPLE, Values.id(couple.value())));
        return document;
    }

    private static Use use(BsonValue value) {
        BsonDocument document = value.asDocument();
        return new Use(
                Values.word(Use.Kind.class, text(document, KIND)),
                text(document, THING),
                Values.optional(
                        document,
                        COUPLE,
                        couple -> new CoupleId(couple.asObjectId().getValue().toHexString())));
    }
}

package io.soullink.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/**
 * How many of a document's revisions stay taken when it takes its next one.
 *
 * <p>A process that believes an old head to be the latest would take a revision that another took before. It must be found
 * taken though its document has moved on, however often and however fast: so a revision stays for {@link #KEPT_FOR} at
 * least. A document notes now and then how far it has come, and what it had taken by then goes when the note is old enough;
 * a document that never changes again keeps what it has.
 *
 * <p>A head is acted on within 18 seconds: its own write is confirmed within {@link MongoSettings#LONGEST_TIME_LIMIT}, it is
 * believed for {@link RoomHeads#BELIEVED_FOR}, and what is built on it ends within {@link
 * MongoSettings#LONGEST_REQUEST} and one operation. The rest is for clocks of machines that differ, and for processes that stand still between
 * one step and the next.
 *
 * @param kept of those that the document has, the latest so many stay
 * @param noted whether it is time to note again how far the document has come
 */
record Trail(int kept, boolean noted) {
    static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /** The one that the document had when it was noted; those up to it were all taken by then. */
    static final String NOTED = "noted";

    static final String NOTED_AT = "notedAt";

    private static final int ALL = Integer.MAX_VALUE;

    /** The trail of a document as it was read, for who changes it now. */
    static Trail of(BsonDocument document, Instant now) {
        if (!document.isDateTime(NOTED_AT)
                || !document.isNumber(NOTED)
                || !document.isArray(ChangeDocuments.REVISIONS)) {
            return new Trail(ALL, true);
        }
        if (now.isBefore(Values.time(document, NOTED_AT).plus(KEPT_FOR))) {
            return new Trail(ALL, false);
        }
        long noted = Values.number(document, NOTED);
        long kept = document.getArray(ChangeDocuments.REVISIONS).stream()
                .filter(BsonValue::isNumber)
                .filter(revision -> revision.asNumber().longValue() > noted)
                .count();
        return new Trail(Math.toIntExact(kept), true);
    }

    /** The operand of {@code $push} that adds a revision. */
    BsonDocument with(long revision) {
        BsonArray added = new BsonArray();
        added.add(Values.number(revision));
        BsonDocument push = new BsonDocument("$each", added);
        return kept == ALL ? push : push.append("$slice", new BsonInt32(-(kept + 1)));
    }
}

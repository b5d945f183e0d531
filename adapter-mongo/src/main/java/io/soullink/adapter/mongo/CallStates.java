package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Opening;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** How the state of a call is written down. Which one it is follows from what is there. */
final class CallStates {
    /** Whether the call is one of the log. */
    static final String OVER = "over";
    /** Counts the changes of the call: who writes names the one that they read. */
    static final String VERSION = "version";

    private static final String CALLER_DEVICE = "callerDevice";
    private static final String CALLEE_DEVICE = "calleeDevice";
    private static final String REACHED = "reached";
    private static final String LOST = "lost";
    private static final String USER = "user";
    private static final String AT = "at";
    /** The version that a call had when it was last whole. */
    private static final String WHOLE_VERSION = "wholeVersion";

    private static final String ANSWERED_AT = "answeredAt";
    private static final String VOUCHED_UNTIL = "vouchedUntil";
    private static final String ENDED_AT = "endedAt";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    /** All that one state may say, and another may not. */
    static final List<String> FIELDS = List.of(
            CALLER_DEVICE,
            CALLEE_DEVICE,
            REACHED,
            LOST,
            WHOLE_VERSION,
            ANSWERED_AT,
            VOUCHED_UNTIL,
            ENDED_AT,
            OUTCOME,
            REASON);

    private CallStates() {}

    static BsonDocument write(Call call) {
        BsonDocument fields = new BsonDocument(VERSION, number(call.version()))
                .append(OVER, BsonBoolean.valueOf(call instanceof Ended));
        if (call instanceof Ringing ringing) {
            writeRinging(fields, ringing);
        } else if (call instanceof Accepted accepted) {
            writeAccepted(fields, accepted);
        } else if (call instanceof Reconnecting reconnecting) {
            writeAccepted(fields, reconnecting.talk());
            fields.append(WHOLE_VERSION, number(reconnecting.talk().version()))
                    .append(LOST, lost(reconnecting.lostAt()));
        } else if (call instanceof Ended ended) {
            writeEnded(fields, ended);
        }
        return fields;
    }

    static Call read(Opening opening, BsonDocument document) {
        long version = number(document, VERSION);
        if (document.getBoolean(OVER).getValue()) {
            return ended(opening, version, document);
        } else if (document.containsKey(REACHED)) {
            return ringing(opening, version, document);
        } else if (document.containsKey(LOST)) {
            Accepted talk = accepted(opening, number(document, WHOLE_VERSION), document);
            return new Reconnecting(talk, version, lost(document));
        }
        return accepted(opening, version, document);
    }

    private static void writeRinging(BsonDocument fields, Ringing ringing) {
        fields.append(CALLER_DEVICE, text(ringing.callerAt().device()))
                .append(REACHED, BsonBoolean.valueOf(ringing.reached()));
        ringing.callerLostAt().ifPresent(at -> fields.append(LOST, lost(Map.of(ringing.caller(), at))));
    }

    private static Ringing ringing(Opening opening, long version, BsonDocument document) {
        Party callerAt = new Party(opening.caller(), text(document, CALLER_DEVICE));
        Optional<Instant> lostAt = Optional.ofNullable(lost(document).get(opening.caller()));
        return new Ringing(
                opening, version, callerAt, document.getBoolean(REACHED).getValue(), lostAt);
    }

    private static void writeAccepted(BsonDocument fields, Accepted accepted) {
        fields.append(CALLER_DEVICE, text(accepted.callerAt().device()))
                .append(CALLEE_DEVICE, text(accepted.calleeAt().device()))
                .append(ANSWERED_AT, time(accepted.answeredAt()))
                .append(VOUCHED_UNTIL, time(accepted.vouchedUntil()));
    }

    private static Accepted accepted(Opening opening, long version, BsonDocument document) {
        return new Accepted(
                opening,
                version,
                new Party(opening.caller(), text(document, CALLER_DEVICE)),
                new Party(opening.callee(), text(document, CALLEE_DEVICE)),
                time(document, ANSWERED_AT),
                time(document, VOUCHED_UNTIL));
    }

    private static void writeEnded(BsonDocument fields, Ended ended) {
        ended.answeredAt().ifPresent(at -> fields.append(ANSWERED_AT, time(at)));
        fields.append(ENDED_AT, time(ended.endedAt()))
                .append(OUTCOME, text(ended.outcome().word()))
                .append(REASON, text(ended.reason().word()));
    }

    private static Ended ended(Opening opening, long version, BsonDocument document) {
        return new Ended(
                opening,
                version,
                optional(document, ANSWERED_AT, Values::time),
                time(document, ENDED_AT),
                Values.word(Outcome.class, text(document, OUTCOME)),
                Values.word(EndReason.class, text(document, REASON)));
    }

    private static BsonArray lost(Map<UserId, Instant> lostAt) {
        BsonArray lost = new BsonArray();
        lostAt.forEach((user, at) -> lost.add(new BsonDocument(USER, id(user.value())).append(AT, time(at))));
        return lost;
    }

    private static Map<UserId, Instant> lost(BsonDocument document) {
        Map<UserId, Instant> lost = new HashMap<>();
        for (BsonValue each : document.getArray(LOST, new BsonArray())) {
            lost.put(new UserId(id(each.asDocument(), USER)), time(each.asDocument(), AT));
        }
        return lost;
    }
}

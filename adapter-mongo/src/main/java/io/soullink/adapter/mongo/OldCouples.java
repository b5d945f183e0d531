package io.soullink.adapter.mongo;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Whom an import has met: the users, the couples, and by which names the first backend knew a couple's room. Holds a few
 * words for each, so that the rest can be streamed.
 */
final class OldCouples {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Set<String> ENDED =
            Set.of("inactive", "disconnected", "ended", "broken", "rejected", "pending");

    private final Map<UserId, Boolean> saidConnected = new HashMap<>();
    private final Map<Pair, CoupleId> byPair = new HashMap<>();
    private final Map<CoupleId, Pair> byId = new HashMap<>();
    private final Map<String, CoupleId> renamed = new HashMap<>();
    private final Set<UserId> taken = new HashSet<>();
    private final Map<UserId, CoupleId> newestOf = new HashMap<>();

    /** One more user, and whether their document says that they have no partner. */
    void meet(UserId user, BsonDocument document) {
        boolean alone = OldValues.value(document, "isConected", "isConnected")
                .filter(BsonValue::isBoolean)
                .map(connected -> !connected.asBoolean().getValue())
                .orElse(false);
        saidConnected.put(user, !alone);
    }

    boolean knows(Pair pair) {
        return saidConnected.containsKey(pair.first()) && saidConnected.containsKey(pair.second());
    }

    /**
     * One more couple.
     *
     * @return false if the two were met as a couple before; what was said in its room is then said in that one's
     */
    boolean meet(Couple couple) {
        CoupleId first = byPair.putIfAbsent(couple.partners(), couple.id());
        if (first != null) {
            renamed.put(couple.id().value(), first);
            return false;
        }
        byId.put(couple.id(), couple.partners());
        newestOf.putIfAbsent(couple.partners().first(), couple.id());
        newestOf.putIfAbsent(couple.partners().second(), couple.id());
        return true;
    }

    /** Whether the document tells of two who are together, and who are not with anybody who was met before. */
    boolean isLive(Couple couple, BsonDocument document) {
        UserId first = couple.partners().first();
        UserId second = couple.partners().second();
        boolean together = saidConnected.get(first) || saidConnected.get(second);
        if (!together || hasEnded(document) || taken.contains(first) || taken.contains(second)) {
            return false;
        }
        taken.addAll(List.of(first, second));
        return true;
    }

    /** The couple of a user that was met first, which is the newest; empty for one who was in none. */
    Optional<CoupleId> coupleOf(UserId user) {
        return Optional.ofNullable(newestOf.get(user));
    }

    /** Whose room an old name means: an id of the couple, or the ids of both in some writing. */
    Optional<CoupleId> room(BsonValue oldName) {
        Optional<String> id = OldValues.id(oldName);
        if (id.isPresent()) {
            CoupleId couple = new CoupleId(id.get());
            return byId.containsKey(couple) ? Optional.of(couple) : Optional.ofNullable(renamed.get(id.get()));
        }
        return oldName.isString() ? roomOfBoth(oldName.asString().getValue()) : Optional.empty();
    }

    /** Who may have said something in this room. */
    Pair partners(CoupleId room) {
        return byId.get(room);
    }

    private Optional<CoupleId> roomOfBoth(String oldName) {
        Matcher ids = ID.matcher(oldName);
        if (!ids.find()) {
            return Optional.empty();
        }
        UserId one = new UserId(ids.group());
        if (!ids.find() || ids.group().equals(one.value())) {
            return Optional.empty();
        }
        return Optional.ofNullable(byPair.get(new Pair(one, new UserId(ids.group()))));
    }

    private static boolean hasEnded(BsonDocument document) {
        boolean flag = OldValues.value(document, "isActive", "active", "isConected", "isConnected")
                .filter(BsonValue::isBoolean)
                .map(live -> !live.asBoolean().getValue())
                .orElse(false);
        return flag
                || OldValues.text(document, "status").filter(ENDED::contains).isPresent();
    }
}

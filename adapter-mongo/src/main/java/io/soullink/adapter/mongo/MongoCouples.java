package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Couples in MongoDB. That a user is in at most one live couple is a unique index on both members of {@code live}, so that
 * one atomic change of one document decides who is a couple with whom; parting takes the field away.
 *
 * <p>{@link #pair} is seven round trips. It first takes the invitations of the two away, then wakes or makes the couple, and
 * puts the invitations back if that is refused. Who brings the same code in between is told that it is unknown. A process
 * that dies in between, or storage that does, leaves no couple and no invitation: the inviter asks for another code. Nothing
 * can be left that works twice. Everything else is one round trip, but for {@link #everOf}, which is two.
 */
final class MongoCouples implements Couples {
    private final MongoCollection<BsonDocument> collection;
    private final MongoInvitations invitations;
    private final KnownCouples known;
    private final Documents<Couple> documents = new Documents<>(Schema.COUPLES, CoupleDocuments::read);
    private final Faults faults;

    MongoCouples(
            MongoCollection<BsonDocument> collection, MongoInvitations invitations, KnownCouples known, Faults faults) {
        this.collection = collection;
        this.invitations = invitations;
        this.known = known;
        this.faults = faults;
    }

    @Override
    public boolean invite(Invitation invitation) {
        return invitations.put(invitation);
    }

    @Override
    public Optional<Invitation> invitation(CodeDigest code) {
        return invitations.find(code);
    }

    @Override
    public Couple pair(Invitation invitation, Couple fresh) {
        Pair partners = fresh.partners();
        requireStored(invitation);
        if (first(in(CoupleDocuments.LIVE, CoupleDocuments.live(partners))).isPresent()) {
            throw alreadyConnected();
        }
        if (!invitations.take(invitation)) {
            throw unknownCode();
        }
        try {
            return pairWithoutInvitations(invitation, fresh);
        } catch (StorageException failure) {
            // The code is used up already, so that it would be wrong to say that nothing was changed.
            throw new StorageException(failure.getMessage(), true, failure.getCause());
        } finally {
            known.forget(partners); // Another process may have parted one of them from somebody a moment ago.
        }
    }

    @Override
    public Optional<Couple> liveCouple(CoupleId id) {
        return first(byId(id)).filter(MongoCouples::isLive).flatMap(documents::read);
    }

    @Override
    public Optional<Couple> liveCoupleOf(UserId user) {
        return first(live(user)).flatMap(documents::read);
    }

    @Override
    public Optional<Couple> knownCoupleOf(UserId user) {
        return known.of(user, () -> liveCoupleOf(user));
    }

    @Override
    public Optional<Couple> update(CoupleId id, UnaryOperator<Couple> change) {
        Attempts attempts = new Attempts("change a couple");
        while (true) {
            Optional<BsonDocument> document = first(byId(id)).filter(MongoCouples::isLive);
            Optional<Couple> couple = document.flatMap(documents::read);
            Optional<Couple> changed = couple.map(change);
            if (changed.equals(couple) || replaced(document.orElseThrow(), changed.get())) {
                return changed;
            }
            attempts.next();
        }
    }

    /** Whether it was still as it was read, so that the change was made. */
    private boolean replaced(BsonDocument before, Couple after) {
        try {
            return faults.writing(
                                    "change a couple",
                                    () -> collection.updateOne(
                                            CoupleDocuments.unchanged(before), CoupleDocuments.change(after)))
                            .getMatchedCount()
                    == 1;
        } finally {
            known.forget(after.partners());
        }
    }

    @Override
    public Optional<Couple> part(CoupleId id) {
        Optional<Couple> parted = Optional.empty();
        try {
            parted = faults.writing(
                            "part a couple",
                            () -> Optional.ofNullable(
                                    collection.findOneAndUpdate(byId(id), unset(CoupleDocuments.LIVE))))
                    .filter(MongoCouples::isLive) // As it was before: whoever comes second finds it parted.
                    .flatMap(documents::read);
        } finally {
            parted.map(Couple::partners).ifPresentOrElse(known::forget, known::forgetAll);
        }
        return parted;
    }

    /** Two round trips: one for those in which the user is the first of the two, one for the others. */
    @Override
    public List<Couple> everOf(UserId user, Optional<CoupleId> after, int limit) {
        return Stream.of(CoupleDocuments.FIRST, CoupleDocuments.SECOND)
                .flatMap(side -> everOn(side, user, after, limit).stream())
                .sorted(Comparator.comparing(couple -> couple.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void erase(CoupleId id) {
        try {
            faults.writing("erase a couple", () -> collection.deleteOne(byId(id)));
        } finally {
            known.forgetAll();
        }
    }

    @Override
    public void eraseOf(UserId user) {
        invitations.takeAny(user);
    }

    private List<Couple> everOn(String side, UserId user, Optional<CoupleId> after, int limit) {
        BsonDocument theirs = new BsonDocument(side, Values.id(user.value()));
        after.ifPresent(last -> theirs.append(CoupleDocuments.ID, new BsonDocument("$gt", Values.id(last.value()))));
        List<BsonDocument> found = faults.reading(
                "find couples",
                () -> collection
                        .find(theirs)
                        .sort(ascending(CoupleDocuments.ID))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .toList();
    }

    private Couple pairWithoutInvitations(Invitation taken, Couple fresh) {
        Optional<Invitation> other = invitations.takeAny(fresh.partnerOf(taken.inviter()));
        try {
            Couple couple = wakeOrMake(fresh);
            invitations.withdraw(couple.partners()); // What a rival took as well, and gave back since.
            return couple;
        } catch (Rejected refused) {
            giveBack(taken);
            other.ifPresent(this::giveBack);
            throw refused;
        }
    }

    /** Unless its inviter was paired meanwhile: then it would have been withdrawn, had it been there. */
    private void giveBack(Invitation invitation) {
        invitations.restore(invitation);
        if (liveCoupleOf(invitation.inviter()).isPresent()) {
            invitations.take(invitation);
        }
    }

    private Couple wakeOrMake(Couple fresh) {
        Bson asleep = CoupleDocuments.pair(fresh.partners())
                .append(CoupleDocuments.LIVE, new BsonDocument("$exists", BsonBoolean.FALSE));
        Bson change = combine(
                set(CoupleDocuments.LIVE, CoupleDocuments.live(fresh.partners())),
                new BsonDocument("$setOnInsert", CoupleDocuments.rest(fresh)));
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);
        try {
            BsonDocument before =
                    faults.writing("pair a couple", () -> collection.findOneAndUpdate(asleep, change, options));
            return before == null ? fresh : woken(before);
        } catch (TakenKeyException taken) {
            if (taken.index().equals(Schema.COUPLE_PAIR) || taken.index().equals(Schema.COUPLE_LIVE)) {
                throw alreadyConnected();
            }
            throw new IllegalArgumentException("fresh's id is taken");
        }
    }

    private Couple woken(BsonDocument document) {
        return documents
                .read(document)
                .orElseThrow(() -> new StorageException("the couple that woke cannot be read", true, null));
    }

    private void requireStored(Invitation invitation) {
        if (invitations.find(invitation.code()).filter(invitation::equals).isEmpty()) {
            throw unknownCode();
        }
    }

    private Optional<BsonDocument> first(Bson filter) {
        return faults.reading(
                "find a couple",
                () -> Optional.ofNullable(collection.find(filter).first()));
    }

    private static boolean isLive(BsonDocument document) {
        return document.containsKey(CoupleDocuments.LIVE);
    }

    private static Bson byId(CoupleId id) {
        return eq(CoupleDocuments.ID, Values.id(id.value()));
    }

    private static Bson live(UserId user) {
        return eq(CoupleDocuments.LIVE, Values.id(user.value()));
    }

    private static Rejected unknownCode() {
        return new Rejected(Reason.UNKNOWN_CODE, "no such code");
    }

    private static Rejected alreadyConnected() {
        return new Rejected(Reason.ALREADY_CONNECTED, "one of you has a partner already");
    }
}

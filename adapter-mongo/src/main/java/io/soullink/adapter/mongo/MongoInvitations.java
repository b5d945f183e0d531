package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * Invitations in MongoDB: one document an inviter, which makes each user's invitation the only one that they have, and one
 * owner a code by a unique index. The server drops them two days after it stored them, by its own clock: long after they
 * died.
 */
final class MongoInvitations {
    static final String INVITER = "_id";
    static final String CODE = "code";
    static final String STORED_AT = "storedAt";

    private static final String EXPIRES_AT = "expiresAt";

    private final MongoCollection<BsonDocument> collection;
    private final Documents<Invitation> documents = new Documents<>(Schema.INVITATIONS, MongoInvitations::read);
    private final Faults faults;

    MongoInvitations(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    /** Stores it in place of the inviter's earlier one; false if another inviter's has its code. */
    boolean put(Invitation invitation) {
        Attempts attempts = new Attempts("store an invitation");
        while (true) {
            try {
                faults.writing(
                        "store an invitation",
                        () -> collection.updateOne(
                                byInviter(invitation.inviter()), write(invitation), new UpdateOptions().upsert(true)));
                return true;
            } catch (TakenKeyException taken) {
                if (taken.index().equals(Schema.INVITATION_CODE)) {
                    return false;
                }
                attempts.next(); // Two stored the inviter's first one at once: now there is one to replace.
            }
        }
    }

    /** Puts back what {@link #take} took, unless the inviter has made another one since. */
    void restore(Invitation invitation) {
        try {
            faults.writing(
                    "restore an invitation",
                    () -> collection.updateOne(
                            byInviter(invitation.inviter()).append(CODE, code(invitation.code())),
                            write(invitation),
                            new UpdateOptions().upsert(true)));
        } catch (TakenKeyException replaced) {
            // A newer invitation, or a newer owner of the code: what came later stands.
        }
    }

    Optional<Invitation> find(CodeDigest code) {
        return faults.reading(
                        "find an invitation",
                        () -> Optional.ofNullable(
                                collection.find(eq(CODE, code(code))).first()))
                .flatMap(documents::read);
    }

    /** Uses up an invitation; false if it was used, withdrawn or replaced before. One caller is told true. */
    boolean take(Invitation invitation) {
        Bson same = byInviter(invitation.inviter())
                .append(CODE, code(invitation.code()))
                .append(EXPIRES_AT, Values.time(invitation.expiresAt()));
        return faults.writing("use up an invitation", () -> collection.deleteOne(same))
                        .getDeletedCount()
                == 1;
    }

    /** Withdraws whatever invitation a user has, and returns it. */
    Optional<Invitation> takeAny(UserId inviter) {
        return faults.writing(
                        "withdraw an invitation",
                        () -> Optional.ofNullable(collection.findOneAndDelete(byInviter(inviter))))
                .flatMap(documents::read);
    }

    /** Withdraws whatever invitations two people have. */
    void withdraw(Pair inviters) {
        Bson either = in(
                INVITER,
                Values.id(inviters.first().value()),
                Values.id(inviters.second().value()));
        faults.writing("withdraw invitations", () -> collection.deleteMany(either));
    }

    private static BsonDocument byInviter(UserId inviter) {
        return new BsonDocument(INVITER, Values.id(inviter.value()));
    }

    private static Bson write(Invitation invitation) {
        return combine(
                set(CODE, code(invitation.code())),
                set(EXPIRES_AT, Values.time(invitation.expiresAt())),
                currentDate(STORED_AT));
    }

    private static Invitation read(BsonDocument document) {
        return new Invitation(
                new CodeDigest(Values.text(document, CODE)),
                new UserId(Values.id(document, INVITER)),
                Values.time(document, EXPIRES_AT));
    }

    private static BsonString code(CodeDigest code) {
        return Values.text(code.value());
    }
}

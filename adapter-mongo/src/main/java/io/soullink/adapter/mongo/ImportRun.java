package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.catalogue.Offer;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.event.Event;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** One pass through the first backend's database, see {@link FirstBackendImport}. */
final class ImportRun {
    private final MongoDatabase old;
    private final Optional<ImportTarget> target;
    private final PictureImport pictures;
    private final ImportProtocol protocol = new ImportProtocol();
    private final OldCouples couples = new OldCouples();
    private final Set<Sku> skus = new HashSet<>();

    /**
     * @param uploads the folder with the files; empty if they do not come
     * @param target empty in a dry run
     */
    ImportRun(MongoDatabase old, Optional<OldUploads> uploads, Optional<ImportTarget> target) {
        this.old = old;
        this.target = target;
        this.pictures = new PictureImport(
                protocol, uploads, uploads.isEmpty() ? Optional.empty() : target.map(ImportTarget::uploads));
    }

    ImportReport run() {
        for (BsonDocument document : all("users")) {
            importUser(document);
        }
        // The newest first: of several couples of one person it is the one that lives.
        for (BsonDocument document : all("partners").sort(descending("_id"))) {
            importCouple(document);
        }
        new OldRooms(collection("chatbundles"), couples).forEach(this::importRoom, this::leaveOut);
        for (BsonDocument document : all("events")) {
            importEvent(document);
        }
        for (BsonDocument document : all("eventplaces")) {
            importPlace(document);
        }
        // By id, so that of several with one article number the same one keeps it each time.
        for (BsonDocument document : all("products").sort(ascending("_id"))) {
            importProduct(document);
        }
        return protocol.report();
    }

    private void importUser(BsonDocument document) {
        String where = where("users", document);
        try {
            User user = new OldUser(document, remark -> protocol.remark(where, remark)).read();
            Showing by = new Showing(where, Optional.of(user.id()), Use.in(Use.Kind.PROFILE, user.id()));
            protocol.count(
                    Kind.USERS, things(Pictured.USER, ImportTarget::users).bring(user, by, one -> into().add(one)));
            couples.meet(user.id(), document);
        } catch (Rejected | IllegalArgumentException unreadable) {
            protocol.leaveOut(Kind.USERS, where, reason(unreadable));
        }
    }

    private void importCouple(BsonDocument document) {
        String where = where("partners", document);
        try {
            Couple couple = couple(document, anniversary(document, where));
            if (!couples.knows(couple.partners())) {
                throw new IllegalArgumentException("one of the two is no user");
            }
            if (!couples.meet(couple)) {
                throw new IllegalArgumentException("the same two again; their room goes with the other one");
            }
            boolean live = couples.isLive(couple, document);
            protocol.count(
                    Kind.COUPLES, target.map(into -> into.add(couple, live)).orElse(Fate.IMPORTED));
            importMilestones(couple.id(), document);
        } catch (Rejected | IllegalArgumentException unreadable) {
            protocol.leaveOut(Kind.COUPLES, where, reason(unreadable));
        }
    }

    private void importMilestones(CoupleId couple, BsonDocument document) {
        List<BsonDocument> milestones = OldValues.value(document, "milestones")
                .filter(BsonValue::isArray)
                .map(list -> list.asArray().stream()
                        .filter(BsonValue::isDocument)
                        .map(BsonValue::asDocument)
                        .toList())
                .orElse(List.of());
        for (BsonDocument each : milestones) {
            String where = where("partners", document) + " milestone";
            try {
                Milestone milestone = new OldMoment(each, remark -> protocol.remark(where, remark)).milestone(couple);
                Showing by = new Showing(where, Use.in(Use.Kind.MILESTONE, milestone.id(), couple));
                protocol.count(
                        Kind.MILESTONES,
                        things(Pictured.MILESTONE, ImportTarget::milestones)
                                .bring(milestone, by, one -> into().add(one)));
            } catch (Rejected | IllegalArgumentException unreadable) {
                protocol.leaveOut(Kind.MILESTONES, where, reason(unreadable));
            }
        }
    }

    private void importEvent(BsonDocument document) {
        String where = where("events", document);
        try {
            Event event = new OldMoment(document, remark -> protocol.remark(where, remark)).event(coupleOf(document));
            Optional<UserId> maker = makerOf(document).filter(couples.partners(event.couple())::contains);
            Showing by = new Showing(where, maker, Use.in(Use.Kind.EVENT, event.id(), event.couple()));
            protocol.count(
                    Kind.EVENTS, things(Pictured.EVENT, ImportTarget::events).bring(event, by, one -> into().add(one)));
        } catch (Rejected | IllegalArgumentException unreadable) {
            protocol.leaveOut(Kind.EVENTS, where, reason(unreadable));
        }
    }

    /** The couple that an event names, or that its maker is in. */
    private CoupleId coupleOf(BsonDocument event) {
        return OldValues.value(event, "coupleId", "couple", "partnerId", "roomId")
                .flatMap(couples::room)
                .or(() -> makerOf(event).flatMap(couples::coupleOf))
                .orElseThrow(() -> new IllegalArgumentException("it is no couple's"));
    }

    private static Optional<UserId> makerOf(BsonDocument event) {
        return OldValues.id(event, "userId", "user", "createdBy", "owner").map(UserId::new);
    }

    private void importPlace(BsonDocument document) {
        String where = where("eventplaces", document);
        try {
            Place place = new OldPlace(document, remark -> protocol.remark(where, remark)).read();
            Showing by = new Showing(where, Use.in(Use.Kind.CATALOGUE, place.id()));
            protocol.count(
                    Kind.PLACES, things(Pictured.PLACE, ImportTarget::places).bring(place, by, one -> into().add(one)));
        } catch (Rejected | IllegalArgumentException unreadable) {
            protocol.leaveOut(Kind.PLACES, where, reason(unreadable));
        }
    }

    private void importProduct(BsonDocument document) {
        String where = where("products", document);
        try {
            Product read = new OldProduct(document, remark -> protocol.remark(where, remark)).read();
            Product product = withSkuOfItsOwn(read, where);
            Showing by = new Showing(where, Use.in(Use.Kind.CATALOGUE, product.id()));
            protocol.count(
                    Kind.PRODUCTS,
                    things(Pictured.PRODUCT, ImportTarget::products).bring(product, by, one -> into().add(one)));
        } catch (Rejected | IllegalArgumentException unreadable) {
            protocol.leaveOut(Kind.PRODUCTS, where, reason(unreadable));
        }
    }

    private Product withSkuOfItsOwn(Product product, String where) {
        Offer offer = product.details().offer();
        if (offer.sku().isEmpty() || skus.add(offer.sku().get())) {
            return product;
        }
        protocol.remark(where, "another product has its sku, and it was left out");
        return product.with(product.details().with(offer.with(Optional.empty())));
    }

    private void importRoom(CoupleId room, List<BsonDocument> bundles) {
        RoomImport messages = new RoomImport(room, couples.partners(room), protocol);
        bundles.forEach(messages::read);
        messages.write(target.map(ImportTarget::messages), things(Pictured.MESSAGE, ImportTarget::conversations));
    }

    private void leaveOut(BsonDocument bundle) {
        protocol.remark(where("chatbundles", bundle), "its room is no couple's");
        RoomImport.messagesOf(bundle).forEach(message -> protocol.count(Kind.MESSAGES, Fate.LEFT_OUT));
    }

    private static Couple couple(BsonDocument document, Optional<LocalDate> anniversary) {
        String id = OldValues.id(document, "_id").orElseThrow(() -> new IllegalArgumentException("no id"));
        return new Couple(
                new CoupleId(id),
                new Pair(partner(document, "partner1", "user1"), partner(document, "partner2", "user2")),
                ZoneOffset.UTC,
                anniversary,
                OldValues.time(document, "createdAt", "created_at").orElseGet(() -> OldValues.timeOf(id)));
    }

    private Optional<LocalDate> anniversary(BsonDocument document, String where) {
        Optional<LocalDate> told = OldValues.day(document, "anniversary");
        Optional<LocalDate> celebrated = told.filter(Couple::canCelebrate);
        if (told.isPresent() && celebrated.isEmpty()) {
            protocol.remark(where, "its anniversary lies in no year from 1900 to 2999, and was left out");
        }
        return celebrated;
    }

    private static UserId partner(BsonDocument document, String... names) {
        return OldValues.id(document, names)
                .map(UserId::new)
                .orElseThrow(() -> new IllegalArgumentException("a partner is missing"));
    }

    private <T> ThingImport<T> things(Pictured<T> kind, Function<ImportTarget, ThingImport.Kept<T>> kept) {
        return new ThingImport<>(kind, target.map(kept), pictures);
    }

    /** Of an import that is no dry run. */
    private ImportTarget into() {
        return target.orElseThrow();
    }

    private FindIterable<BsonDocument> all(String name) {
        return collection(name).find().batchSize(OldRooms.AT_ONCE);
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return Schema.collection(old, name);
    }

    private static String where(String collection, BsonDocument document) {
        return collection + " " + OldValues.id(document, "_id").orElse("without id");
    }

    /** Why something cannot be read. Refusals of our own say no content; of others their kind is said. */
    static String reason(RuntimeException unreadable) {
        boolean own = unreadable instanceof Rejected || unreadable instanceof IllegalArgumentException;
        return own ? unreadable.getMessage() : unreadable.getClass().getSimpleName();
    }
}

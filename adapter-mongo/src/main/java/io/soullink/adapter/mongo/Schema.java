package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.soullink.domain.event.Reminders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;

/** The collections and their indexes; why each is there is told in the package's documentation. */
final class Schema {
    static final String USERS = "users";
    static final String COUPLES = "couples";
    static final String INVITATIONS = "invitations";
    static final String MESSAGES = "messages";
    static final String CALLS = "calls";
    static final String MOODS = "moods";
    static final String MOOD_DAYS = "moodDays";
    static final String PLACES = "places";
    static final String PRODUCTS = "products";
    static final String MILESTONES = "milestones";
    static final String EVENTS = "events";
    static final String REMINDERS = "reminders";

    static final String MEDIA_FILES = "media.files";
    static final String MEDIA_CHUNKS = "media.chunks";
    static final String MEDIA_THUMBNAILS = "media.thumbnails";
    static final String MEDIA_REMAINS = "media.remains";

    static final String USER_EMAIL = "email";
    static final String COUPLE_PAIR = "pair";
    static final String COUPLE_LIVE = "live";
    static final String INVITATION_CODE = "code";
    static final String CALL_LIVE = "live";
    static final String PRODUCT_SKU = "sku";
    static final String ROOM_SEQ = "room_seq";
    static final String ROOM_REVISIONS = "room_revisions";
    static final String ROOM_ORIGIN = "room_origin";

    private static final long DAYS_OF_AN_INVITATION = 2;

    private Schema() {}

    /** Makes what indexes are missing; changes none that are there. */
    static void createIndexes(MongoDatabase database) {
        collection(database, USERS)
                .createIndexes(List.of(
                        unique(USER_EMAIL, UserDocuments.EMAIL),
                        new IndexModel(
                                ascending(UserDocuments.ADMIN, UserDocuments.ID),
                                new IndexOptions()
                                        .name("admin")
                                        .partialFilterExpression(eq(UserDocuments.ADMIN, true))),
                        new IndexModel(
                                ascending(MongoErasures.DUE_AT),
                                new IndexOptions().name("erasure").sparse(true))));
        collection(database, COUPLES)
                .createIndexes(List.of(
                        unique(COUPLE_PAIR, CoupleDocuments.FIRST, CoupleDocuments.SECOND),
                        uniqueWhereThere(COUPLE_LIVE, CoupleDocuments.LIVE),
                        plain("first", CoupleDocuments.FIRST, CoupleDocuments.ID),
                        plain("second", CoupleDocuments.SECOND, CoupleDocuments.ID)));
        collection(database, INVITATIONS)
                .createIndexes(List.of(
                        unique(INVITATION_CODE, MongoInvitations.CODE),
                        new IndexModel(
                                ascending(MongoInvitations.STORED_AT),
                                new IndexOptions().name("expiry").expireAfter(DAYS_OF_AN_INVITATION, TimeUnit.DAYS))));
        collection(database, MESSAGES).createIndexes(messageIndexes());
        collection(database, CALLS).createIndexes(callIndexes());
        collection(database, MOODS)
                .createIndexes(List.of(
                        unique("person_day", MoodDocuments.COUPLE, MoodDocuments.DATE, MoodDocuments.USER),
                        plain("user", MoodDocuments.USER)));
        collection(database, MOOD_DAYS)
                .createIndexes(List.of(
                        unique("day", MoodDays.COUPLE, MoodDays.DATE),
                        plain("owed", MoodDays.OWED, MoodDays.COUPLE, MoodDays.DATE),
                        new IndexModel(
                                ascending(MoodDays.OPEN, MoodDays.CLOSES_AT),
                                new IndexOptions().name("open").sparse(true))));
        collection(database, PLACES).createIndexes(List.of(plain("terms", ItemForm.TERMS, ItemForm.ID)));
        collection(database, PRODUCTS)
                .createIndexes(List.of(
                        plain("terms", ItemForm.TERMS, ItemForm.ID), uniqueWhereThere(PRODUCT_SKU, ProductForm.SKU)));
        collection(database, MILESTONES).createIndexes(List.of(byDate()));
        collection(database, EVENTS).createIndexes(List.of(byDate()));
        createMediaIndexes(database);
        collection(database, REMINDERS)
                .createIndexes(List.of(
                        unique("taken", MongoReminders.COUPLE, MongoReminders.USER, MongoReminders.DAY),
                        new IndexModel(
                                ascending(MongoReminders.STORED_AT),
                                new IndexOptions()
                                        .name("age")
                                        .expireAfter((long) Reminders.KEPT_DAYS, TimeUnit.DAYS))));
    }

    private static void createMediaIndexes(MongoDatabase database) {
        collection(database, MEDIA_FILES)
                .createIndexes(List.of(
                        plain("owner", MediaDocuments.OWNER, MediaDocuments.UPLOADED_AT, MediaDocuments.ID),
                        plain("thing", MediaDocuments.USES + "." + MediaDocuments.THING),
                        plain("unused", MediaDocuments.USE_COUNT, MediaDocuments.UNUSED_SINCE),
                        new IndexModel(
                                ascending(MediaDocuments.USES + "." + MediaDocuments.COUPLE),
                                new IndexOptions().name("couple").sparse(true))));
        collection(database, MEDIA_CHUNKS)
                .createIndexes(List.of(unique("files_id_1_n_1", MediaChunks.FILE, MediaChunks.NUMBER)));
        collection(database, MEDIA_THUMBNAILS)
                .createIndexes(List.of(unique("file_width", MediaThumbnails.FILE, MediaThumbnails.WIDTH)));
        collection(database, MEDIA_REMAINS).createIndexes(List.of(plain("at", MediaRemains.AT)));
    }

    static MongoCollection<BsonDocument> collection(MongoDatabase database, String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    static List<IndexModel> messageIndexes() {
        String room = ChangeDocuments.ROOM;
        return List.of(
                unique(ROOM_ORIGIN, room, MessageDocuments.SENDER, MessageDocuments.CLIENT_ID, MarksDocuments.READER),
                unique(ROOM_SEQ, room, MessageDocuments.SEQ, MarksDocuments.READER),
                unique(ROOM_REVISIONS, room, ChangeDocuments.REVISIONS),
                plain("room_revision", room, ChangeDocuments.REVISION),
                plain("room_readable", room, MessageDocuments.ERASED, MessageDocuments.SEQ),
                plain("room_at", room, MessageDocuments.AT));
    }

    private static List<IndexModel> callIndexes() {
        return List.of(
                uniqueWhereThere(CALL_LIVE, CallDocuments.LIVE),
                new IndexModel(
                        ascending(CallDocuments.DUE_AT),
                        new IndexOptions().name("due").sparse(true)),
                plain("couple_log", CallDocuments.COUPLE, CallStates.OVER, CallDocuments.ID));
    }

    private static IndexModel byDate() {
        return plain("couple_date", MongoCoupleBook.COUPLE, MongoCoupleBook.DATE, MongoCoupleBook.ID);
    }

    private static IndexModel uniqueWhereThere(String name, String field) {
        return new IndexModel(
                ascending(field), new IndexOptions().name(name).unique(true).sparse(true));
    }

    private static IndexModel unique(String name, String... fields) {
        return new IndexModel(ascending(fields), new IndexOptions().name(name).unique(true));
    }

    private static IndexModel plain(String name, String... fields) {
        return new IndexModel(ascending(fields), new IndexOptions().name(name));
    }
}

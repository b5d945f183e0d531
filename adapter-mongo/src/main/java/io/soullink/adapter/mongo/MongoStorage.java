package io.soullink.adapter.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.soullink.app.Storage;
import io.soullink.domain.call.Calls;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.event.Events;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Users;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * All that is kept, in MongoDB 6 or later: a replica set, or a stand-alone server, whose majority is itself. No transaction
 * is used. Several processes may share one database.
 *
 * <p>A call fails within five seconds if storage does not answer. From then on calls fail at once, but for one at a time
 * that finds out, until storage answers again.
 */
public final class MongoStorage implements Storage {
    /** Building an index over a long history takes its time. */
    private static final long PREPARATION_MINUTES = 60;

    private final MongoClient client;
    private final MongoDatabase database;
    private final Faults faults;
    private final InstantSource clock;
    private final Users users;
    private final Erasures erasures;
    private final Couples couples;
    private final MongoMessages messages;
    private final Calls calls;
    private final Moods moods;
    private final Places places;
    private final Products products;
    private final Milestones milestones;
    private final Events events;
    private final Reminders reminders;
    private final MediaFiles mediaFiles;

    private MongoStorage(MongoClient client, MongoDatabase database, Faults faults, Clocks clocks) {
        this.client = client;
        this.database = database;
        this.faults = faults;
        this.clock = clocks.time();
        this.users = new MongoUsers(Schema.collection(database, Schema.USERS), faults);
        this.erasures = new MongoErasures(Schema.collection(database, Schema.USERS), faults);
        this.couples = new MongoCouples(
                Schema.collection(database, Schema.COUPLES),
                new MongoInvitations(Schema.collection(database, Schema.INVITATIONS), faults),
                new KnownCouples(clocks.ticks()),
                faults);
        this.messages = new MongoMessages(Schema.collection(database, Schema.MESSAGES), faults, clocks);
        this.calls = new MongoCalls(Schema.collection(database, Schema.CALLS), faults);
        this.moods = new MongoMoods(
                new MoodRecords(Schema.collection(database, Schema.MOODS), faults),
                new MoodDays(Schema.collection(database, Schema.MOOD_DAYS), faults));
        this.places = new MongoPlaces(Schema.collection(database, Schema.PLACES), faults);
        this.products = new MongoProducts(Schema.collection(database, Schema.PRODUCTS), faults);
        this.milestones = new MongoCoupleBook.OfMilestones(Schema.collection(database, Schema.MILESTONES), faults);
        this.events = new MongoCoupleBook.OfEvents(Schema.collection(database, Schema.EVENTS), faults);
        this.reminders = new MongoReminders(Schema.collection(database, Schema.REMINDERS), faults, clocks.time());
        this.mediaFiles = new MongoMediaFiles(
                Schema.collection(database, Schema.MEDIA_FILES),
                new MediaChunks(Schema.collection(database, Schema.MEDIA_CHUNKS), faults),
                new MediaThumbnails(Schema.collection(database, Schema.MEDIA_THUMBNAILS), faults),
                new MediaRemains(Schema.collection(database, Schema.MEDIA_REMAINS), faults, clocks.time()),
                faults);
    }

    /**
     * Connects with default settings.
     *
     * @throws IllegalArgumentException if {@code uri} is no connection string
     * @throws StorageException as {@link #connect(MongoSettings)} does
     */
    public static MongoStorage connect(String uri) {
        return connect(MongoSettings.of(uri));
    }

    /**
     * Connects, and makes the indexes and brings the data to the form that this version needs.
     *
     * @throws StorageException if no server answers, or if the database is of a newer version or of the first backend
     */
    public static MongoStorage connect(MongoSettings settings) {
        return connect(settings, Clocks.SYSTEM);
    }

    /**
     * The same, and somebody is told of each command.
     *
     * @throws StorageException as {@link #connect(MongoSettings)} does
     */
    public static MongoStorage connect(MongoSettings settings, CommandObserver observer) {
        return connect(settings, Clocks.SYSTEM, observer);
    }

    static MongoStorage connect(MongoSettings settings, Clocks clocks) {
        return connect(settings, clocks, CommandObserver.NONE);
    }

    private static MongoStorage connect(MongoSettings settings, Clocks clocks, CommandObserver observer) {
        Departures departures = new Departures();
        MongoClient client = open(settings, departures, observer);
        try {
            MongoDatabase database = client.getDatabase(settings.database());
            ping(database);
            prepare(database.withTimeout(PREPARATION_MINUTES, TimeUnit.MINUTES));
            return new MongoStorage(client, database, new Faults(departures, new Outage(clocks.ticks())), clocks);
        } catch (MongoException failure) {
            client.close();
            throw unusable(settings, failure);
        } catch (StorageException refusal) {
            client.close();
            throw refusal;
        }
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Erasures erasures() {
        return erasures;
    }

    @Override
    public Couples couples() {
        return couples;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Calls calls() {
        return calls;
    }

    @Override
    public Moods moods() {
        return moods;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public Products products() {
        return products;
    }

    @Override
    public Milestones milestones() {
        return milestones;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public MediaFiles mediaFiles() {
        return mediaFiles;
    }

    @Override
    public Durability durability() {
        return Durability.MAJORITY;
    }

    @Override
    public void check() {
        faults.reading("answer", () -> ping(database));
    }

    /** What writes past the ports, for what they have no words for. */
    ImportTarget importing() {
        return new ImportTarget(this, database, faults, clock);
    }

    /** Stores what was sent before, then ends; what is sent from now on is refused. */
    @Override
    public void close() {
        messages.close();
        client.close();
    }

    private static MongoClient open(MongoSettings settings, Departures departures, CommandObserver observer) {
        MongoClientSettings.Builder driver = settings.limitedDriver()
                .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(departures));
        if (observer != CommandObserver.NONE) {
            driver.addCommandListener(new CommandWatch(observer));
        }
        try {
            return MongoClients.create(driver.build());
        } catch (MongoException failure) {
            throw unusable(settings, failure);
        }
    }

    private static void prepare(MongoDatabase database) {
        Migrations.known().run(database);
        Schema.createIndexes(database);
    }

    private static StorageException unusable(MongoSettings settings, MongoException failure) {
        return new StorageException("storage at " + settings.location() + " cannot be used", false, failure);
    }

    private static BsonDocument ping(MongoDatabase database) {
        return database.runCommand(new BsonDocument("ping", new BsonInt32(1)), BsonDocument.class);
    }
}

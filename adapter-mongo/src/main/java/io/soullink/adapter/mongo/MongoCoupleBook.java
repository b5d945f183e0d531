package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;

/** What couples write down, in MongoDB: one document an entry. Adding and changing are two round trips, the rest is one. */
class MongoCoupleBook<I, T extends CoupleBook.Entry<I>> implements CoupleBook<I, T> {
    static final String ID = "_id";
    static final String COUPLE = "couple";
    static final String DATE = "date";

    private static final String VERSION = "version";
    /** More than a couple can have by itself: a list is read whole, but not without end. */
    private static final int LONGEST_LIST = 10_000;

    private final MongoCollection<BsonDocument> collection;
    private final EntryForm<T> form;
    private final Documents<T> documents;
    private final Faults faults;

    MongoCoupleBook(MongoCollection<BsonDocument> collection, EntryForm<T> form, Faults faults) {
        this.collection = collection;
        this.form = form;
        this.documents = new Documents<>(collection.getNamespace().getCollectionName(), form::read);
        this.faults = faults;
    }

    @Override
    public boolean add(T entry, int most) {
        long there = faults.reading(
                "count entries",
                () -> collection.countDocuments(
                        of(entry.couple(), new BsonDocument()), new CountOptions().limit(most)));
        if (there >= most) {
            return false;
        }
        try {
            faults.writing("store an entry", () -> collection.insertOne(write(entry, 1)));
            return true;
        } catch (TakenKeyException taken) {
            throw new IllegalArgumentException("entry's id is taken", taken);
        }
    }

    @Override
    public Optional<T> find(CoupleId couple, I id) {
        return first(named(couple, id)).flatMap(documents::read);
    }

    @Override
    public List<T> of(CoupleId couple) {
        List<BsonDocument> found = faults.reading(
                "read entries",
                () -> collection
                        .find(of(couple, new BsonDocument()))
                        .sort(ascending(DATE, ID))
                        .limit(LONGEST_LIST)
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .toList();
    }

    @Override
    public Optional<T> update(CoupleId couple, I id, UnaryOperator<T> change) {
        Attempts attempts = new Attempts("change an entry");
        while (true) {
            Optional<BsonDocument> document = first(named(couple, id));
            Optional<T> entry = document.flatMap(documents::read);
            Optional<T> changed = entry.map(change);
            if (changed.equals(entry) || replaced(document.orElseThrow(), changed.get())) {
                return changed;
            }
            attempts.next();
        }
    }

    @Override
    public boolean remove(CoupleId couple, I id) {
        return faults.writing("remove an entry", () -> collection.deleteOne(named(couple, id)))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void erase(CoupleId couple) {
        faults.writing("erase entries", () -> collection.deleteMany(of(couple, new BsonDocument())));
    }

    /** Whether it was still the version that was read. */
    private boolean replaced(BsonDocument before, T after) {
        BsonDocument unchanged = new BsonDocument(ID, before.get(ID)).append(VERSION, before.get(VERSION));
        BsonDocument next = write(after, Values.number(before, VERSION) + 1);
        return faults.writing("change an entry", () -> collection.replaceOne(unchanged, next))
                        .getMatchedCount()
                == 1;
    }

    private BsonDocument write(T entry, long version) {
        BsonDocument document = new BsonDocument(ID, Values.id(entry.id().toString()))
                .append(COUPLE, Values.id(entry.couple().value()))
                .append(DATE, Values.day(entry.date()));
        document.putAll(form.write(entry));
        return document.append(VERSION, Values.number(version));
    }

    private Optional<BsonDocument> first(BsonDocument filter) {
        return faults.reading(
                "read an entry",
                () -> Optional.ofNullable(collection.find(filter).first()));
    }

    private BsonDocument named(CoupleId couple, I id) {
        return of(couple, new BsonDocument(ID, Values.id(id.toString())));
    }

    private static BsonDocument of(CoupleId couple, BsonDocument filter) {
        return filter.append(COUPLE, Values.id(couple.value()));
    }

    /** Milestones in MongoDB. */
    static final class OfMilestones extends MongoCoupleBook<MilestoneId, Milestone> implements Milestones {
        OfMilestones(MongoCollection<BsonDocument> collection, Faults faults) {
            super(collection, new MilestoneForm(), faults);
        }
    }

    /** Events in MongoDB. */
    static final class OfEvents extends MongoCoupleBook<EventId, Event> implements Events {
        OfEvents(MongoCollection<BsonDocument> collection, Faults faults) {
            super(collection, new EventForm(), faults);
        }
    }
}

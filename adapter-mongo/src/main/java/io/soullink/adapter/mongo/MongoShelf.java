package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.soullink.domain.catalogue.Item;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Shelf;
import io.soullink.domain.catalogue.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * A shelf in MongoDB. A search is one read of one index: that over the terms, from the sharpest one on, or that of the ids.
 * Changing is two round trips, and two more for each other change that came in between.
 */
abstract class MongoShelf<I, T extends Item<I>> implements Shelf<I, T> {
    private static final BsonDocument FROM_THE_FIRST = new BsonDocument("$gte", Values.id("0".repeat(24)));

    private final MongoCollection<BsonDocument> collection;
    private final ItemForm<I, T> form;
    private final Documents<T> documents;
    private final Faults faults;

    MongoShelf(MongoCollection<BsonDocument> collection, ItemForm<I, T> form, Faults faults) {
        this.collection = collection;
        this.form = form;
        this.documents = new Documents<>(collection.getNamespace().getCollectionName(), form::read);
        this.faults = faults;
    }

    @Override
    public void add(T item) {
        try {
            faults.writing("add to the catalogue", () -> collection.insertOne(document(item, 1)));
        } catch (TakenKeyException taken) {
            throw find(item.id()).isPresent() ? new IllegalArgumentException("item's id is taken") : refusal(taken);
        }
    }

    @Override
    public Optional<T> find(I id) {
        return first(collection, byId(id)).flatMap(documents::read);
    }

    @Override
    public List<T> findAll(Set<I> ids) {
        if (ids.size() > Search.MAX_LIMIT) {
            throw new IllegalArgumentException("ids must be at most " + Search.MAX_LIMIT);
        }
        Bson any =
                in(ItemForm.ID, ids.stream().map(id -> Values.id(form.hex(id))).toList());
        return all(collection.find(any).sort(ascending(ItemForm.ID)), Search.MAX_LIMIT).stream()
                .flatMap(document -> documents.read(document).stream())
                .toList();
    }

    @Override
    public Listing<I, T> list(Search<I> search) {
        List<BsonDocument> found =
                all(collection.find(filter(search)).sort(ascending(ItemForm.ID)), search.limit() + 1);
        List<BsonDocument> page = found.subList(0, Math.min(search.limit(), found.size()));
        List<T> items = new ArrayList<>();
        page.forEach(document -> documents.read(document).ifPresent(items::add));
        return new Listing<>(
                items,
                found.size() > page.size()
                        ? Optional.of(form.id(Values.id(page.get(page.size() - 1), ItemForm.ID)))
                        : Optional.empty());
    }

    @Override
    public Optional<T> update(I id, UnaryOperator<T> change) {
        Attempts attempts = new Attempts("change the catalogue");
        MongoCollection<BsonDocument> latest = collection.withReadConcern(ReadConcern.LOCAL);
        while (true) {
            Optional<BsonDocument> document = first(latest, byId(id));
            Optional<T> item = document.flatMap(documents::read);
            if (item.isEmpty()) {
                return item;
            }
            T changed = change.apply(item.get());
            if (changed.equals(item.get()) || replace(changed, Values.number(document.get(), ItemForm.VERSION))) {
                return Optional.of(changed);
            }
            attempts.next();
        }
    }

    @Override
    public boolean remove(I id) {
        return faults.writing("take from the catalogue", () -> collection.deleteOne(byId(id)))
                        .getDeletedCount()
                == 1;
    }

    /** What it means that a unique index of this shelf refused an item. */
    abstract RuntimeException refusal(TakenKeyException taken);

    /** Sets the fields that this version knows, so that one that it does not know stays. */
    private boolean replace(T item, long version) {
        BsonDocument fields = document(item, version + 1);
        fields.remove(ItemForm.ID);
        BsonDocument unsaid = new BsonDocument();
        form.optionalFields().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> unsaid.append(field, new BsonInt32(1)));
        BsonDocument update = new BsonDocument("$set", fields);
        if (!unsaid.isEmpty()) {
            update.append("$unset", unsaid);
        }
        BsonDocument unchanged = byId(item.id()).append(ItemForm.VERSION, Values.number(version));
        try {
            return faults.writing("change the catalogue", () -> collection.updateOne(unchanged, update))
                            .getMatchedCount()
                    == 1;
        } catch (TakenKeyException taken) {
            throw refusal(taken);
        }
    }

    private BsonDocument document(T item, long version) {
        BsonDocument document = new BsonDocument(ItemForm.ID, Values.id(form.hex(item.id())));
        document.putAll(form.write(item));
        return document.append(ItemForm.TERMS, terms(item)).append(ItemForm.VERSION, Values.number(version));
    }

    /** The sharpest term stands alone, for the index; what it leaves is held against the others. */
    private BsonDocument filter(Search<I> search) {
        BsonDocument filter = new BsonDocument();
        BsonArray others = new BsonArray();
        search.terms().stream().map(MongoShelf::term).forEach(term -> {
            if (filter.isEmpty()) {
                filter.append(ItemForm.TERMS, term);
            } else {
                others.add(new BsonDocument(ItemForm.TERMS, term));
            }
        });
        if (!others.isEmpty()) {
            filter.append("$and", others);
        }
        BsonDocument ahead = search.after()
                .map(id -> new BsonDocument("$gt", Values.id(form.hex(id))))
                .orElse(FROM_THE_FIRST);
        return filter.append(ItemForm.ID, ahead);
    }

    private static BsonArray terms(Item<?> item) {
        return new BsonArray(item.terms().stream().map(MongoShelf::term).toList());
    }

    private static BsonString term(Term term) {
        return Values.text(term.kind().field() + ":" + term.text());
    }

    private Optional<BsonDocument> first(MongoCollection<BsonDocument> from, Bson filter) {
        return faults.reading(
                "look into the catalogue",
                () -> Optional.ofNullable(from.find(filter).first()));
    }

    private List<BsonDocument> all(FindIterable<BsonDocument> found, int limit) {
        return faults.reading(
                "read the catalogue",
                () -> found.limit(limit).batchSize(limit + 1).into(new ArrayList<>()));
    }

    private BsonDocument byId(I id) {
        return new BsonDocument(ItemForm.ID, Values.id(form.hex(id)));
    }
}

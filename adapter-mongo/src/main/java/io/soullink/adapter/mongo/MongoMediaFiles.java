package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Uploads in MongoDB, laid out as GridFS does, so that any tool for it reads them. The document in {@code media.files} comes
 * last and goes first: with it a file is there, and without it, it is not.
 */
final class MongoMediaFiles implements MediaFiles {
    private static final int AT_ONCE = 100;

    private final MongoCollection<BsonDocument> collection;
    private final MediaChunks chunks;
    private final MediaThumbnails thumbnails;
    private final MediaRemains remains;
    private final Faults faults;
    private final Documents<MediaFile> documents = new Documents<>(Schema.MEDIA_FILES, MediaDocuments::read);

    MongoMediaFiles(
            MongoCollection<BsonDocument> collection,
            MediaChunks chunks,
            MediaThumbnails thumbnails,
            MediaRemains remains,
            Faults faults) {
        this.collection = collection;
        this.chunks = chunks;
        this.thumbnails = thumbnails;
        this.remains = remains;
        this.faults = faults;
    }

    @Override
    public MediaFile keep(MediaFile.Upload upload, Content content) {
        begin(upload.id());
        try {
            MediaFile file = upload.whole(chunks.write(upload.id(), content));
            if (!remains.isGoing(upload.id())) {
                clear(upload.id()); // Nobody else looks for what was written since.
                throw new StorageException("an upload took too long", false, null);
            }
            faults.writing("store an upload", () -> collection.insertOne(MediaDocuments.write(file)));
            remains.end(upload.id());
            return file;
        } catch (StorageException failure) {
            throw failure; // What is left is found later.
        } catch (TakenKeyException taken) {
            clearUnlessWhole(upload.id()); // What somebody else kept meanwhile is not this one's to clear.
            throw new IllegalArgumentException("upload's id is taken", taken);
        } catch (RuntimeException | Error cut) {
            clear(upload.id());
            throw cut;
        }
    }

    @Override
    public Optional<MediaFile> find(MediaId id) {
        return faults.reading(
                        "find an upload",
                        () -> Optional.ofNullable(
                                collection.find(MediaDocuments.byId(id)).first()))
                .flatMap(documents::read);
    }

    @Override
    public Optional<Content> open(MediaId id, long from) {
        return find(id).map(file -> chunks.read(id, file.size(), from));
    }

    @Override
    public boolean attach(MediaId id, Use use) {
        BsonDocument without =
                MediaDocuments.byId(id).append(MediaDocuments.USES, new BsonDocument("$ne", MediaDocuments.write(use)));
        BsonDocument with = new BsonDocument("$push", new BsonDocument(MediaDocuments.USES, MediaDocuments.write(use)))
                .append("$inc", new BsonDocument(MediaDocuments.USE_COUNT, Values.number(1)));
        return update("use an upload", without, with) || find(id).isPresent();
    }

    @Override
    public void detach(MediaId id, Use use, Instant now) {
        BsonDocument with = MediaDocuments.byId(id).append(MediaDocuments.USES, MediaDocuments.write(use));
        update("use an upload no more", with, without(use, now));
    }

    @Override
    public void release(Use use, Instant now) {
        faults.writing("use uploads no more", () -> collection.updateMany(showing(use), without(use, now)));
    }

    @Override
    public long bytesOf(UserId owner) {
        BsonDocument counted = new BsonDocument(
                "$max",
                new BsonArray(List.of(Values.text("$" + MediaDocuments.LENGTH), Values.number(MediaFile.LEAST))));
        List<Bson> sum =
                List.of(Aggregates.match(ownedBy(owner)), Aggregates.group(null, Accumulators.sum("bytes", counted)));
        BsonDocument all =
                faults.reading("count uploads", () -> collection.aggregate(sum).first());
        return all == null ? 0 : Values.number(all, "bytes");
    }

    @Override
    public List<MediaFile> of(UserId owner) {
        List<BsonDocument> found = faults.reading(
                "read uploads",
                () -> collection
                        .find(ownedBy(owner))
                        .sort(ascending(MediaDocuments.UPLOADED_AT))
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .sorted(Comparator.comparing(MediaFile::uploadedAt)
                        .thenComparing(file -> file.id().value()))
                .toList();
    }

    @Override
    public Optional<byte[]> thumbnail(MediaId id, int width) {
        return thumbnails.find(id, width);
    }

    @Override
    public void keepThumbnail(MediaId id, int width, byte[] picture) {
        thumbnails.keep(id, width, picture);
        if (find(id).isEmpty()) {
            thumbnails.remove(id);
        }
    }

    @Override
    public int collect(Instant now, int limit) {
        remains.giveUp(now, limit).forEach(this::clearUnlessWhole);
        BsonDocument unused = new BsonDocument(MediaDocuments.USE_COUNT, Values.number(0))
                .append(MediaDocuments.UNUSED_SINCE, new BsonDocument("$lte", Values.time(now.minus(UNUSED_FOR))));
        List<MediaId> found = ids(unused, limit);
        found.forEach(id -> remove(id, unused.clone().append(MediaDocuments.ID, Values.text(id.value()))));
        return found.size();
    }

    @Override
    public void remove(MediaId id) {
        remove(id, MediaDocuments.byId(id));
    }

    @Override
    public void erase(CoupleId couple) {
        BsonDocument theirs =
                new BsonDocument(MediaDocuments.USES + "." + MediaDocuments.COUPLE, Values.id(couple.value()));
        Set<MediaId> seen = new HashSet<>();
        // One that cannot be read stays, and is found again: that is the end of what can be done.
        for (List<MediaId> found = ids(theirs, AT_ONCE); seen.addAll(found); found = ids(theirs, AT_ONCE)) {
            found.forEach(id -> erase(id, couple));
        }
    }

    @Override
    public void eraseOf(UserId owner) {
        for (List<MediaId> found = ids(ownedBy(owner), AT_ONCE);
                !found.isEmpty();
                found = ids(ownedBy(owner), AT_ONCE)) {
            found.forEach(this::remove);
        }
        Use picture = Use.in(Use.Kind.PROFILE, owner);
        faults.writing("use uploads no more", () -> collection.updateMany(showing(picture), without(picture)));
    }

    private void begin(MediaId id) {
        try {
            remains.begin(id);
        } catch (TakenKeyException taken) {
            throw new IllegalArgumentException("upload's id is taken");
        }
        if (find(id).isPresent()) {
            remains.end(id);
            throw new IllegalArgumentException("upload's id is taken");
        }
    }

    private void erase(MediaId id, CoupleId couple) {
        find(id).ifPresent(file -> {
            file.uses().stream()
                    .filter(use -> use.couple().equals(Optional.of(couple)))
                    .forEach(use -> detach(id, use, file.uploadedAt()));
            remove(id, MediaDocuments.byId(id).append(MediaDocuments.USE_COUNT, Values.number(0)));
        });
    }

    /** Removes a file if it is still as {@code condition} says. */
    private void remove(MediaId id, Bson condition) {
        try {
            remains.begin(id);
        } catch (TakenKeyException goingAlready) {
            // Whoever was before it did not come to the end; this goes on.
        }
        if (faults.writing("remove an upload", () -> collection.deleteOne(condition))
                                .getDeletedCount()
                        == 1
                || isGone(id)) {
            clear(id);
        } else {
            remains.end(id);
        }
    }

    /** What was whole when a process died needs nothing but to be left alone. */
    private void clearUnlessWhole(MediaId id) {
        if (isGone(id)) {
            clear(id);
        } else {
            remains.end(id);
        }
    }

    /** One that cannot be read is there all the same. */
    private boolean isGone(MediaId id) {
        return ids(MediaDocuments.byId(id), 1).isEmpty();
    }

    /** Removes what is left of a file that is not there. */
    private void clear(MediaId id) {
        thumbnails.remove(id);
        chunks.remove(id);
        remains.end(id);
    }

    private List<MediaId> ids(Bson filter, int limit) {
        return faults.reading(
                "find uploads",
                () -> collection
                        .find(filter)
                        .projection(new BsonDocument(MediaDocuments.ID, Values.number(1)))
                        .limit(limit)
                        .map(MediaDocuments::id)
                        .into(new ArrayList<>()));
    }

    private boolean update(String what, Bson filter, Bson change) {
        return faults.writing(what, () -> collection.updateOne(filter, change)).getMatchedCount() == 1;
    }

    private static BsonDocument without(Use use) {
        return new BsonDocument("$pull", new BsonDocument(MediaDocuments.USES, MediaDocuments.write(use)))
                .append("$inc", new BsonDocument(MediaDocuments.USE_COUNT, Values.number(-1)));
    }

    private static BsonDocument without(Use use, Instant now) {
        return without(use).append("$set", new BsonDocument(MediaDocuments.UNUSED_SINCE, Values.time(now)));
    }

    /** By an index, which knows things and not uses. */
    private static BsonDocument showing(Use use) {
        return new BsonDocument(MediaDocuments.USES + "." + MediaDocuments.THING, Values.text(use.thing()))
                .append(MediaDocuments.USES, MediaDocuments.write(use));
    }

    private static BsonDocument ownedBy(UserId owner) {
        return new BsonDocument(MediaDocuments.OWNER, Values.id(owner.value()));
    }
}

package io.soullink.adapter.mongo;

import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Brings things of one kind over, and what they show before them: so whatever is cut in between is found again. A thing that is
 * there stays as it is, but for addresses of the first backend that it still shows.
 */
final class ThingImport<T> {
    private final Pictured<T> kind;
    private final Optional<Kept<T>> kept;
    private final PictureImport pictures;

    /** Where things of one kind are kept. */
    interface Kept<T> {
        /** The thing of the same id. */
        Optional<T> find(T same);

        /** Changes the thing of the same id, if it is there. */
        void update(T same, UnaryOperator<T> change);
    }

    /** @param kept empty in a dry run */
    ThingImport(Pictured<T> kind, Optional<Kept<T>> kept, PictureImport pictures) {
        this.kind = kind;
        this.kept = kept;
        this.pictures = pictures;
    }

    /**
     * Brings one over.
     *
     * @param add stores it; not called in a dry run
     * @throws Rejected if adding does
     */
    Fate bring(T read, Showing by, Consumer<T> add) {
        Optional<T> missing = missing(read, by);
        if (missing.isEmpty()) {
            return Fate.ALREADY_THERE;
        }
        if (kept.isPresent()) {
            try {
                add.accept(missing.get());
            } catch (Rejected | IllegalArgumentException refused) {
                release(missing.get(), by);
                throw refused;
            }
        }
        return Fate.IMPORTED;
    }

    /** The thing as it is to be stored; empty if it is there. */
    Optional<T> missing(T read, Showing by) {
        Optional<T> there = kept.flatMap(things -> things.find(read));
        there.ifPresent(thing -> complete(read, thing, by));
        return there.isPresent() ? Optional.empty() : Optional.of(kind.with(read, url -> pictures.moved(url, by)));
    }

    /** A thing that was to be stored is not. */
    void release(T thing, Showing by) {
        kind.addresses(thing).forEach(url -> pictures.released(url, by));
    }

    private void complete(T read, T there, Showing by) {
        List<ImageUrl> shown = kind.addresses(there);
        Map<ImageUrl, ImageUrl> moved = new HashMap<>();
        for (ImageUrl url : kind.addresses(read)) {
            if (shown.contains(url)) {
                moved.put(url, pictures.moved(url, by));
            } else {
                pictures.passed(url, by);
            }
        }
        moved.entrySet().removeIf(same -> same.getKey().equals(same.getValue()));
        if (!moved.isEmpty()) {
            kept.orElseThrow().update(there, thing -> kind.with(thing, url -> moved.getOrDefault(url, url)));
        }
    }
}

package io.soullink.app.media;

import io.soullink.domain.couple.Couples;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The uploads that things show. What is to show one takes it before it is stored, and lets it go after it is stored without;
 * where storage does not say what became of a change, or is away right after it, the file stays too long, and never goes too
 * early. Pictures that are elsewhere are nobody's business here. Thread-safe.
 */
public final class Pictures {
    private final MediaFiles files;
    private final Couples couples;
    private final InstantSource clock;

    /** The uploads in {@code files}. */
    public Pictures(MediaFiles files, Couples couples, InstantSource clock) {
        this.files = files;
        this.couples = couples;
        this.clock = clock;
    }

    /**
     * Makes or changes a thing that may show pictures. Whoever changes or removes it at the same time does so by this class
     * too, so that in the end what it shows is kept, and nothing else for its sake.
     *
     * @param shown what the thing shows when it is asked: nothing if it is not there
     * @param change takes what the thing is to show, and stores it; what it throws passes through
     */
    public <T> T changing(Use use, Supplier<? extends Collection<ImageUrl>> shown, Function<PictureChange, T> change) {
        PictureChange pictures = new PictureChange(files, couples, clock, use);
        T changed;
        try {
            changed = change.apply(pictures);
        } catch (Rejected refused) {
            attempt(() -> pictures.settle(shown));
            throw refused;
        }
        attempt(() -> pictures.settle(shown));
        return changed;
    }

    /** Lets the pictures of a thing go that was removed. */
    public void removed(Use use) {
        attempt(() -> files.release(use, clock.instant()));
    }

    /** What is changed is changed, and to be told of, whatever becomes of its files. */
    private static void attempt(Runnable settling) {
        try {
            settling.run();
        } catch (StorageException away) {
            // The files are held until their couple or owner is erased.
        }
    }
}

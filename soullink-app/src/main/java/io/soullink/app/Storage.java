package io.soullink.app;

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

/** All that is kept, behind one object: another storage is another one of these. Thread-safe. */
public interface Storage extends AutoCloseable {
    Users users();

    Erasures erasures();

    Couples couples();

    Messages messages();

    Calls calls();

    Moods moods();

    Places places();

    Products products();

    Milestones milestones();

    Events events();

    Reminders reminders();

    MediaFiles mediaFiles();

    /** What an acknowledged change survives. */
    Durability durability();

    /**
     * Asks storage for a sign of life.
     *
     * @throws StorageException if it gives none
     */
    void check();

    /** Ends its use. */
    @Override
    void close();

    /** What an acknowledged change survives. */
    enum Durability {
        /** This process's life. */
        MEMORY,
        /** The end of this process, and the loss of a minority of the storage's machines. */
        MAJORITY
    }
}

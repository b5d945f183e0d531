package io.soullink.adapter.inmemory;

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
import io.soullink.domain.user.Users;

/**
 * Keeps everything in this process, and nothing after it. Each instance is a world of its own. Needs no set-up, never
 * fails, and keeps what it has when closed.
 */
public final class InMemoryStorage implements Storage {
    private final InMemoryUsers users = new InMemoryUsers();
    private final Erasures erasures = new InMemoryErasures(users);
    private final Couples couples = new InMemoryCouples();
    private final Messages messages = new InMemoryMessages();
    private final Calls calls = new InMemoryCalls();
    private final Moods moods = new InMemoryMoods();
    private final Places places = new InMemoryPlaces();
    private final Products products = new InMemoryProducts();
    private final Milestones milestones = new InMemoryCoupleBook.OfMilestones();
    private final Events events = new InMemoryCoupleBook.OfEvents();
    private final Reminders reminders = new InMemoryReminders();
    private final MediaFiles mediaFiles;

    /** Starts with nothing in it, and lets uploads take up to a quarter of the heap. */
    public InMemoryStorage() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Starts with nothing in it.
     *
     * @param roomForUploads bytes of all uploads together, at most
     */
    public InMemoryStorage(long roomForUploads) {
        mediaFiles = new InMemoryMediaFiles(roomForUploads);
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
        return Durability.MEMORY;
    }

    @Override
    public void check() {
        // Memory is always there.
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}

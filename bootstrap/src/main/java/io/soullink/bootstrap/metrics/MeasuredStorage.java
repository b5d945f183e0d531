package io.soullink.bootstrap.metrics;

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

/** Storage with other messages. */
record MeasuredStorage(Storage storage, Messages messages) implements Storage {
    @Override
    public Users users() {
        return storage.users();
    }

    @Override
    public Erasures erasures() {
        return storage.erasures();
    }

    @Override
    public Couples couples() {
        return storage.couples();
    }

    @Override
    public Calls calls() {
        return storage.calls();
    }

    @Override
    public Moods moods() {
        return storage.moods();
    }

    @Override
    public Places places() {
        return storage.places();
    }

    @Override
    public Products products() {
        return storage.products();
    }

    @Override
    public Milestones milestones() {
        return storage.milestones();
    }

    @Override
    public Events events() {
        return storage.events();
    }

    @Override
    public Reminders reminders() {
        return storage.reminders();
    }

    @Override
    public MediaFiles mediaFiles() {
        return storage.mediaFiles();
    }

    @Override
    public Durability durability() {
        return storage.durability();
    }

    @Override
    public void check() {
        storage.check();
    }

    @Override
    public void close() {
        storage.close();
    }
}

package io.soullink.adapter.http;

import io.soullink.adapter.inmemory.InMemoryStorage;
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
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.user.Users;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Storage in memory that fails as it is told to. */
final class BreakableStorage implements Storage {
    private final Storage sound = new InMemoryStorage();
    private final Users users = breakable(Users.class, sound.users());
    private final Couples couples = breakable(Couples.class, sound.couples());
    private final Messages messages = breakable(Messages.class, sound.messages());
    private final Calls calls = breakable(Calls.class, sound.calls());
    private final Places places = breakable(Places.class, sound.places());
    private final Products products = breakable(Products.class, sound.products());
    private final MediaFiles mediaFiles = breakableReading(sound.mediaFiles());
    private final AtomicInteger pagesLeft = new AtomicInteger();
    private volatile Throwable failure;
    private volatile RuntimeException messagesFailure;

    /** Makes each call fail from now on by this error or unchecked exception; null heals. */
    void breakWith(Throwable cause) {
        failure = cause;
    }

    /** Makes pages of conversations fail, once so many could be read. */
    void breakMessagesWith(RuntimeException cause, int pages) {
        pagesLeft.set(pages);
        messagesFailure = cause;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Erasures erasures() {
        return sound.erasures();
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
        return sound.moods();
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
        return sound.milestones();
    }

    @Override
    public Events events() {
        return sound.events();
    }

    @Override
    public Reminders reminders() {
        return sound.reminders();
    }

    @Override
    public MediaFiles mediaFiles() {
        return mediaFiles;
    }

    @Override
    public Durability durability() {
        return sound.durability();
    }

    @Override
    public void check() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        sound.close();
    }

    private <T> T breakable(Class<T> port, T real) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    check();
                    if (messagesFailure != null
                            && method.getName().equals("page")
                            && pagesLeft.getAndDecrement() <= 0) {
                        throw messagesFailure;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(proxy);
    }

    /** Files are there, and their bytes cannot be read. */
    private MediaFiles breakableReading(MediaFiles files) {
        return (MediaFiles) Proxy.newProxyInstance(
                MediaFiles.class.getClassLoader(), new Class<?>[] {MediaFiles.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(files, arguments);
                        return method.getName().equals("open") && failure instanceof RuntimeException broken
                                ? Optional.of((Content) (into, offset, length) -> {
                                    throw broken;
                                })
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

package io.soullink.bootstrap;

import io.soullink.domain.chat.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Couples, both of whose partners write on one device and read on another, all at the same time. */
final class Crowd implements AutoCloseable {
    private static final int PATIENCE_MINUTES = 5;
    private static final int MOST_FAULTS = 20;

    private final Ledger ledger = new Ledger();
    private final List<String> rooms = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What one of them does. */
    private interface Deed<T> {
        void of(T person) throws Exception;
    }

    /** People who sign up, sign in and pair. */
    static Crowd of(int couples, URI server) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < couples; i++) {
            HttpUser one = HttpUser.signedIn(server, "Ada" + i);
            HttpUser other = HttpUser.signedIn(server, "Bob" + i);
            String room = one.pairWith(other);
            crowd.rooms.add(room);
            for (HttpUser user : List.of(one, other)) {
                crowd.writers.add(new Writer(user, room, crowd.ledger));
                crowd.readers.add(new Reader(user, room));
            }
        }
        return crowd;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Everybody talks and reads until everybody's connection is lost. */
    void talk(URI server, Fuse fuse) throws Exception {
        connect(server, fuse);
        List<Callable<Void>> deeds = new ArrayList<>(each(writers, Writer::talk));
        deeds.addAll(each(readers, Reader::listen));
        together(deeds);
        hangUp();
    }

    /** Everybody repeats what was not answered; then everybody catches up. */
    void finish(URI server) throws Exception {
        connect(server, Fuse.wet());
        together(each(writers, Writer::finish));
        together(each(readers, Reader::catchUp));
        hangUp();
    }

    /** What is wrong, as {@link Audit} says: the first of it. */
    List<String> faults(Messages messages) {
        Map<String, List<Kept>> rows = new LinkedHashMap<>();
        rooms.forEach(room -> rows.put(room, Kept.in(messages, room)));
        List<Reading> readings = readers.stream().map(Reader::reading).toList();
        return Audit.faults(ledger.entries(), rows, readings).stream()
                .limit(MOST_FAULTS)
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void connect(URI server, Fuse fuse) {
        readers.forEach(reader -> reader.connect(server, fuse));
        writers.forEach(writer -> writer.connect(server, fuse));
    }

    /** Everybody's connection ends now. */
    void hangUp() {
        writers.forEach(Writer::hangUp);
        readers.forEach(Reader::hangUp);
    }

    private static <T> List<Callable<Void>> each(List<T> people, Deed<T> deed) {
        return people.stream()
                .<Callable<Void>>map(person -> () -> {
                    deed.of(person);
                    return null;
                })
                .toList();
    }

    private void together(List<Callable<Void>> deeds) throws Exception {
        for (Future<Void> done : threads.invokeAll(deeds, PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            done.get();
        }
    }
}

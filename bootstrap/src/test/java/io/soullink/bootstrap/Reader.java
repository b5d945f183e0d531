package io.soullink.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A person's second device, which hears all that either of the two says, and catches up by {@code sync}. */
final class Reader {
    /** Messages heard before it looks again whether it heard all. */
    private static final int A_FEW = 50;

    private static final int PATIENCE_SECONDS = 60;

    private final HttpUser user;
    private final String room;
    private final List<List<Kept>> heard = new ArrayList<>();
    private final List<Kept> caughtUp = new ArrayList<>();
    private long revision;
    private Device device;
    private Semaphore news;

    Reader(HttpUser user, String room) {
        this.user = user;
        this.room = room;
    }

    void connect(URI server, Fuse fuse) {
        List<Kept> live = Collections.synchronizedList(new ArrayList<>());
        Semaphore more = new Semaphore(0);
        heard.add(live);
        news = more;
        device = Device.of(server, user, message -> {
            live.add(Kept.of(message));
            more.release();
            fuse.saw(Fuse.Sight.HEARD);
        });
        device.onCutOff(() -> more.release(A_FEW));
    }

    /** Catches up, now and again and under load, until the connection is lost. */
    void listen() throws Exception {
        while (!device.isCutOff()) {
            catchUp();
            if (!news.tryAcquire(A_FEW, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing is heard any more");
            }
        }
    }

    /** Gets all that changed since the last time, as far as the connection lasts. */
    void catchUp() throws Exception {
        boolean more = true;
        while (more) {
            JsonNode answer = sync();
            answer.path("changes").forEach(change -> caughtUp.add(Kept.of(change.path("message"))));
            revision = answer.path("next").asLong(revision);
            more = answer.path("more").asBoolean();
        }
    }

    void hangUp() {
        device.close();
    }

    Reading reading() {
        return new Reading(room, heard, caughtUp);
    }

    /** An empty answer if the connection was lost. */
    private JsonNode sync() throws Exception {
        return device.ask("sync", Map.of("roomId", room, "after", revision))
                .exceptionally(lost -> MissingNode.getInstance())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}

package io.soullink.adapter.ws.fuzz;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.socketio.SocketIo;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a server holds for its clients.
 *
 * @param recoverable clients that are connected or may come back
 * @param timers      tasks that wait for their time
 */
public record Footprint(int sessions, int sockets, int rooms, int recoverable, int timers) {

    public static Footprint of(SocketIo server, ManualTimer timer, String... namespaces) {
        int sockets = 0;
        int rooms = 0;
        int recoverable = 0;
        for (String namespace : List.of(namespaces)) {
            sockets += server.of(namespace).sockets().size();
            rooms += server.of(namespace).roomCount();
            recoverable += server.of(namespace).recoverableCount();
        }
        return new Footprint(server.sessions(), sockets, rooms, recoverable, timer.pending());
    }

    /**
     * Waits until a server's footprint is what it has to be.
     *
     * @param now looks at the server, and may let its time pass
     */
    public static void await(Supplier<Footprint> now, Predicate<Footprint> expected) {
        AtomicReference<Footprint> last = new AtomicReference<>();
        try {
            Await.until(() -> {
                last.set(now.get());
                return expected.test(last.get());
            });
        } catch (AssertionError inVain) {
            throw new AssertionError("left behind: " + last.get(), inVain);
        }
    }

    /** The same but for clients that are away and may come back: each has a timer, and rooms. */
    boolean isWithoutTheAway(Footprint before) {
        return sessions == before.sessions
                && sockets == before.sockets
                && timers - recoverable == before.timers - before.recoverable;
    }
}

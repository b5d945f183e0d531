package io.soullink.adapter.ws.socketio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The latest events of one client, bounded, in the order in which they were sent. Guarded by its {@link Mailbox}. */
final class Replay {

    private final SocketSettings.Recovery limits;
    private final ArrayDeque<Event> events = new ArrayDeque<>(2);
    private int bytes;
    /** The offset of the last event that is not held any more; null while none has been dropped. */
    private String dropped;
    /** How many of the events were there when the last heartbeat came. */
    private int beforeBeat;

    Replay(SocketSettings.Recovery limits) {
        this.limits = limits;
    }

    void add(Event event) {
        events.add(event);
        bytes += event.size();
        while (events.size() > limits.maxEvents() || bytes > limits.maxBytes()) {
            drop();
        }
    }

    /**
     * The client has answered a ping, so it has what was sent before that ping, that is, all that was there at the heartbeat
     * before this one.
     */
    void heartbeat() {
        while (beforeBeat > 0) {
            drop();
        }
        beforeBeat = events.size();
    }

    /** What came after an offset, null being the very beginning; empty if that is not known any more. */
    Optional<List<Event>> after(String offset) {
        if (Objects.equals(offset, dropped)) {
            return Optional.of(List.copyOf(events));
        }
        List<Event> missed = new ArrayList<>();
        boolean seen = false;
        for (Event event : events) {
            if (seen) {
                missed.add(event);
            }
            seen |= event.offset().equals(offset);
        }
        return seen ? Optional.of(missed) : Optional.empty();
    }

    /** Lets go of all events, as if the client had them. */
    void clear() {
        while (!events.isEmpty()) {
            drop();
        }
    }

    private void drop() {
        Event oldest = events.remove();
        bytes -= oldest.size();
        dropped = oldest.offset();
        beforeBeat = Math.max(0, beforeBeat - 1);
    }
}

package io.soullink.adapter.ws.socketio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sockets of a namespace chosen by their rooms. Immutable: {@link #to} and {@link #except} make another.
 *
 * <p>A socket that is in several of the rooms is meant once. With connection state recovery, clients that are away for a
 * short time are meant too.
 */
public final class Broadcast {

    private final Namespace namespace;
    private final List<String> rooms;
    private final List<String> except;

    Broadcast(Namespace namespace, List<String> rooms, List<String> except) {
        this.namespace = namespace;
        this.rooms = rooms;
        this.except = except;
    }

    /** The sockets of this room too. */
    public Broadcast to(String room) {
        return new Broadcast(namespace, with(rooms, room), except);
    }

    /** Not the socket with this id. */
    public Broadcast except(String socketId) {
        return new Broadcast(namespace, rooms, with(except, socketId));
    }

    /** Sends an event to all of them, encoded once, and not at all if there are none. Never waits for a client. */
    public void emit(String event, JsonWriter arguments) {
        emit(event, () -> namespace.encode(event, arguments));
    }

    /**
     * The same for what is worth nothing later: it is not kept for those who are away, and takes the place of no event that
     * is. Its last argument must not be a string: the official client would take that for an offset.
     */
    public void emitVolatile(String event, JsonWriter arguments) {
        emit(event, () -> namespace.encodeVolatile(event, arguments));
    }

    private void emit(String event, Supplier<Event> encoder) {
        EventBindings.requireFree(event);
        Event encoded = null;
        for (Mailbox recipient : recipients()) {
            if (!except.contains(recipient.id())) {
                encoded = encoded == null ? encoder.get() : encoded;
                recipient.deliver(encoded);
            }
        }
    }

    /** Takes all of them out of a room. */
    public void leave(String room) {
        chosen().forEach(recipient -> recipient.leave(room));
    }

    /** {@linkplain Socket#disconnect() Disconnects} all of them; those that are away cannot come back as who they were. */
    public void disconnect() {
        chosen().forEach(namespace::disconnect);
    }

    /**
     * Drops the events that are kept for them: what was emitted until now is never sent again. Those that are away start anew
     * when they are back; so do those that lose their connection before they have received all of it, and those that are just
     * being let in, who are cut off. The others stay connected and may recover what comes later.
     */
    public void forget() {
        chosen().forEach(namespace::forgetEvents);
    }

    /** Those of them that are connected now, or just being let in. */
    public List<Socket> sockets() {
        return chosen().flatMap(recipient -> recipient.present().stream())
                .filter(socket -> !socket.isDisconnected())
                .toList();
    }

    private Stream<Mailbox> chosen() {
        return recipients().stream().filter(recipient -> !except.contains(recipient.id()));
    }

    private Set<Mailbox> recipients() {
        if (rooms.size() == 1) {
            return namespace.members(rooms.get(0));
        }
        Set<Mailbox> union = new HashSet<>();
        rooms.forEach(room -> union.addAll(namespace.members(room)));
        return union;
    }

    private static List<String> with(List<String> list, String element) {
        List<String> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}

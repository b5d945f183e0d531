package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client keeps over a short absence: its ids, its rooms and, once it has an owner, its latest events. A socket speaks
 * through it while it is the present one; events come in whether there is one or not.
 *
 * <p>Thread-safe. Recording an event and sending it are one step, so that both orders are the same.
 */
final class Mailbox {

    private final String id;
    private final Optional<String> privateId;
    private final Rooms rooms;
    private final int maxHeld;
    private final Set<String> joined = new HashSet<>(2);
    private Socket present;
    /** What waits for the acceptance; null once it is given. */
    private List<List<EncodedPacket>> held = new ArrayList<>(2);

    private String owner;
    private Replay replay;

    Mailbox(String id, Optional<String> privateId, Rooms rooms, int maxHeld) {
        this.id = id;
        this.privateId = privateId;
        this.rooms = rooms;
        this.maxHeld = maxHeld;
    }

    String id() {
        return id;
    }

    Optional<String> privateId() {
        return privateId;
    }

    synchronized Optional<Socket> present() {
        return Optional.ofNullable(present);
    }

    synchronized void begin(Socket socket) {
        present = socket;
    }

    synchronized boolean isPresent(Socket socket) {
        return present == socket;
    }

    /** Tells the client that it is in, and what was sent to it until now; not if another has taken its place already. */
    synchronized void accept(Socket socket, EncodedPacket connected) {
        if (present != socket) {
            return;
        }
        socket.session().send(connected);
        held.forEach(socket.session()::send);
        held = null;
    }

    synchronized void deliver(Event event) {
        if (replay != null && event.offset() != null) {
            replay.add(event);
        }
        if (present != null) {
            send(present, event.packets());
        }
    }

    /** Sends what is for this very connection. */
    synchronized void send(Socket socket, List<EncodedPacket> packets) {
        if (present != socket) {
            return;
        }
        if (held == null) {
            socket.session().send(packets);
        } else if (held.size() < maxHeld) {
            held.add(packets);
        } else {
            socket.session().close(CloseReason.SLOW_READER);
        }
    }

    synchronized void join(Socket socket, String room) {
        if (present == socket && joined.add(room)) {
            rooms.join(room, this);
        }
    }

    synchronized void leave(String room) {
        if (joined.remove(room)) {
            rooms.leave(room, this);
        }
    }

    synchronized Set<String> rooms() {
        return Set.copyOf(joined);
    }

    /** From here on the events are kept, for this owner's return; false if the socket is not the present one any more. */
    synchronized boolean own(Socket socket, String newOwner, SocketSettings.Recovery limits) {
        if (present != socket) {
            return false;
        }
        if (!newOwner.equals(owner)) {
            owner = newOwner;
            replay = new Replay(limits);
        }
        return true;
    }

    synchronized boolean isOwned() {
        return owner != null;
    }

    synchronized void heartbeat() {
        if (replay != null) {
            replay.heartbeat();
        }
    }

    /**
     * Drops the events that are kept, or wait for the acceptance. Returns the socket that was about to be accepted with
     * them, and must not be now.
     */
    synchronized Optional<Socket> dropEvents() {
        if (replay != null) {
            replay.clear();
        }
        if (present == null || held == null) {
            return Optional.empty();
        }
        held.clear();
        return Optional.of(present);
    }

    /**
     * Gives the mailbox to the owner's new socket, with what it has missed held for it. Returns the socket that it had until
     * now, itself if none; empty, and nothing changed, if the owner is another or the offset is not known.
     */
    synchronized Optional<Socket> resume(Socket socket, String claimant, String offset) {
        if (!claimant.equals(owner)) {
            return Optional.empty();
        }
        return replay.after(offset).map(missed -> {
            held = new ArrayList<>(missed.size());
            missed.forEach(event -> held.add(event.packets()));
            Socket before = present == null ? socket : present;
            present = socket;
            return before;
        });
    }

    /** The socket is gone and may come back, to this owner; empty if another is present already, or nobody owns it. */
    synchronized Optional<String> detach(Socket socket) {
        if (present != socket) {
            return Optional.empty();
        }
        present = null;
        return Optional.ofNullable(owner);
    }

    /** The socket is gone for good; false, and without effect, if another is present. */
    synchronized boolean end(Socket socket) {
        if (present != socket) {
            return false;
        }
        joined.forEach(room -> rooms.leave(room, this));
        joined.clear();
        present = null;
        replay = null;
        owner = null;
        return true;
    }
}

package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.Timer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The clients of a namespace that may come back as who they were, by their private ids (connection state recovery).
 *
 * <p>Whether a mailbox is away and whether it is waited for changes in one step, with the mailbox locked.
 */
final class Recovery {

    /** Clients of one owner that are waited for at a time; of more, the one that has been away for longest is given up. */
    private static final int MOST_AN_OWNER = 8;

    private final SocketSettings.Recovery settings;
    private final Timer timer;
    private final Map<String, Mailbox> owned = new ConcurrentHashMap<>();
    private final Map<Mailbox, Absence> away = new ConcurrentHashMap<>();
    private final Map<String, List<Mailbox>> awayOf = new ConcurrentHashMap<>();

    Recovery(SocketSettings.Recovery settings, Timer timer) {
        this.settings = settings;
        this.timer = timer;
    }

    /** Says who may have a mailbox again; without effect if the socket is not the present one any more. */
    void own(Mailbox mailbox, Socket socket, String owner) {
        // First, so that an end that comes in between takes it away again.
        mailbox.privateId().ifPresent(privateId -> owned.put(privateId, mailbox));
        if (!mailbox.own(socket, owner, settings) && !mailbox.isOwned()) {
            remove(mailbox);
        }
    }

    /** The mailbox that a client asks to have again, given to its socket; empty if it is not there, or not for this owner. */
    Optional<Mailbox> resume(Socket socket, String privateId, String owner, String offset) {
        Mailbox mailbox = owned.get(privateId);
        if (mailbox == null) {
            return Optional.empty();
        }
        Optional<Socket> taken = takeBack(mailbox, socket, owner, offset);
        taken.filter(before -> before != socket).ifPresent(Socket::supersede);
        return taken.map(before -> mailbox);
    }

    private Optional<Socket> takeBack(Mailbox mailbox, Socket socket, String owner, String offset) {
        synchronized (mailbox) {
            Optional<Socket> before = mailbox.resume(socket, owner, offset);
            if (before.isPresent()) {
                stopWaiting(mailbox);
            }
            return before;
        }
    }

    /** A socket is gone against its will: waits for its return. */
    void await(Mailbox mailbox, Socket socket) {
        Optional<Mailbox> oldest;
        synchronized (mailbox) {
            oldest = mailbox.detach(socket).flatMap(owner -> {
                Timer.Timeout expiry = timer.after(settings.keep(), () -> forget(mailbox, null));
                away.put(mailbox, new Absence(owner, expiry));
                return oneTooMany(owner, mailbox);
            });
        }
        oldest.ifPresent(one -> forget(one, null));
    }

    /** Notes who is away, and says who has been for longest if that makes too many of one owner. */
    private Optional<Mailbox> oneTooMany(String owner, Mailbox mailbox) {
        List<Mailbox> all = awayOf.merge(owner, List.of(mailbox), Recovery::joined);
        return all.size() > MOST_AN_OWNER ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** A socket, or null for one that is away, is gone for good. */
    void forget(Mailbox mailbox, Socket socket) {
        synchronized (mailbox) {
            if (mailbox.end(socket)) {
                stopWaiting(mailbox);
                remove(mailbox);
            }
        }
    }

    int size() {
        return owned.size();
    }

    private void remove(Mailbox mailbox) {
        mailbox.privateId().ifPresent(privateId -> owned.remove(privateId, mailbox));
    }

    private void stopWaiting(Mailbox mailbox) {
        Absence absence = away.remove(mailbox);
        if (absence != null) {
            absence.expiry().cancel();
            awayOf.computeIfPresent(absence.owner(), (owner, all) -> without(all, mailbox));
        }
    }

    private static List<Mailbox> joined(List<Mailbox> all, List<Mailbox> more) {
        return Stream.concat(all.stream(), more.stream()).toList();
    }

    private static List<Mailbox> without(List<Mailbox> all, Mailbox one) {
        List<Mailbox> rest = all.stream().filter(mailbox -> mailbox != one).toList();
        return rest.isEmpty() ? null : rest;
    }

    private record Absence(String owner, Timer.Timeout expiry) {}
}

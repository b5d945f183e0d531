package io.soullink.adapter.ws.engineio;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A WebSocket that takes a session over from long-polling (protocol, section "Upgrade"): it is probed, polling is paused by
 * answering every GET at once, and when the client says so the session's queue goes on here. The queue is the session's, so
 * nothing is lost or sent out of order.
 */
final class Upgrade implements WebSocketTransport.PacketReceiver {

    private static final String PROBE = PacketType.PING.digit() + "probe";
    private static final String COMPLETE = String.valueOf(PacketType.UPGRADE.digit());

    private final EngineSession session;
    private final PollingTransport polling;
    private final WebSocketTransport socket;
    private final AtomicBoolean over = new AtomicBoolean();
    private Timer.Timeout timeout = Timer.Timeout.NONE;
    private boolean probed;

    private Upgrade(EngineSession session, PollingTransport polling, WebSocketTransport socket) {
        this.session = session;
        this.polling = polling;
        this.socket = socket;
    }

    /** Begins to upgrade a session, unless it has been, is being, or is closed; then the WebSocket is closed. */
    static WebSocketTransport.PacketReceiver begin(EngineIo server, EngineSession session, WebSocketTransport socket) {
        if (session.isOpen() && session.transport() instanceof PollingTransport polling && polling.reserve()) {
            Upgrade upgrade = new Upgrade(session, polling, socket);
            upgrade.timeout = server.timer()
                    .after(server.settings().upgradeTimeout(), () -> upgrade.close(CloseReason.FORCED_CLOSE));
            return upgrade;
        }
        socket.close(CloseReason.FORCED_CLOSE);
        return WebSocketTransport.PacketReceiver.CLOSED;
    }

    @Override
    public void receive(String packet) {
        if (packet.equals(PROBE) && !probed) {
            answerProbe();
        } else if (packet.equals(COMPLETE) && !polling.posts().isBusy()) {
            complete();
        } else {
            close(CloseReason.PARSE_ERROR);
        }
    }

    @Override
    public void receive(byte[] message) {
        close(CloseReason.PARSE_ERROR);
    }

    /** Once, since the answer goes past the queue and its bound; and not when it is over: nobody would resume polling. */
    private synchronized void answerProbe() {
        probed = true;
        if (!over.get()) {
            socket.sendNow(EncodedPacket.PROBE_ANSWER);
        }
        if (!over.get()) {
            polling.pause();
        }
    }

    /** Gives the upgrade up; the session stays with long-polling. */
    @Override
    public void close(CloseReason reason) {
        if (giveUp()) {
            timeout.cancel();
            socket.close(reason);
        }
    }

    private synchronized boolean giveUp() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            polling.resume();
        }
        return first;
    }

    private void complete() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        timeout.cancel();
        socket.carry(session);
        session.moveTo(socket);
        polling.discard();
        socket.flush();
        if (!session.isOpen()) {
            socket.close(CloseReason.FORCED_CLOSE);
        }
    }
}

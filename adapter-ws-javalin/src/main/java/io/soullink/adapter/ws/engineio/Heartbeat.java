package io.soullink.adapter.ws.engineio;

/** Pings a session and ends it when a pong does not come (protocol, section "Heartbeat"). One timer a session. */
final class Heartbeat {

    private final EngineSession session;
    private final EngineSettings.Heartbeat settings;
    private final Timer timer;
    private Timer.Timeout next;
    private boolean awaitingPong;
    private boolean stopped;

    Heartbeat(EngineSession session, EngineSettings.Heartbeat settings, Timer timer) {
        this.session = session;
        this.settings = settings;
        this.timer = timer;
    }

    synchronized void start() {
        if (!stopped) {
            next = timer.after(settings.interval(), this::ping);
        }
    }

    /** Takes the client's pong; false when none was awaited. */
    synchronized boolean pong() {
        if (!awaitingPong || stopped) {
            return false;
        }
        awaitingPong = false;
        next.cancel();
        start();
        return true;
    }

    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel();
        }
    }

    private void ping() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            awaitingPong = true;
            next = timer.after(settings.timeout(), this::expire);
        }
        session.send(EncodedPacket.PING);
    }

    private void expire() {
        synchronized (this) {
            if (!awaitingPong) {
                return;
            }
        }
        session.close(CloseReason.PING_TIMEOUT);
    }
}

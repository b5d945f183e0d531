package io.soullink.adapter.ws.engineio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;

/**
 * HTTP long-polling: a GET waits, holding no thread, until there is something to send; POSTs bring packets. Two GETs at a
 * time end the session (protocol, section "HTTP long-polling").
 */
final class PollingTransport implements Transport {

    static final String NAME = "polling";

    /** For how long more may wait than the bound: within it a client that reads has polled, and has what waited. */
    static final Duration BURST_TIME = Duration.ofSeconds(8);

    private final EngineIo server;
    private EngineSession session;
    private PostReceiver posts;
    private HttpExchange waiting;
    /** The last GET whose answer the network has not taken yet. */
    private HttpExchange answering;

    private Timer.Timeout burst = Timer.Timeout.NONE;

    private boolean reserved;
    private boolean paused;
    private boolean ended;

    PollingTransport(EngineIo server) {
        this.server = server;
    }

    @Override
    public void carry(EngineSession carried) {
        session = carried;
        posts = new PostReceiver(carried, server.settings().maxPayload());
        session.queue().awaitPolls();
    }

    @Override
    public String name() {
        return NAME;
    }

    PostReceiver posts() {
        return posts;
    }

    /** Takes a GET, which waits for the next packets. */
    void poll(HttpExchange exchange) {
        exchange.hold();
        boolean overlap;
        boolean late;
        synchronized (this) {
            overlap = waiting != null;
            late = ended && session.isOpen();
            if (!overlap && !late) {
                waiting = exchange;
            }
        }
        if (late) {
            // Another transport has taken over in this very moment.
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (overlap) {
            session.close(CloseReason.PARSE_ERROR);
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (session.isOpen()) {
            flush();
        } else {
            finish();
        }
    }

    @Override
    public void flush() {
        List<EncodedPacket> packets;
        HttpExchange exchange;
        synchronized (this) {
            watchBurst();
            if (waiting == null || ended) {
                return;
            }
            packets = session.queue().take(Integer.MAX_VALUE);
            if (packets.isEmpty() && !paused) {
                return;
            }
            exchange = waiting;
            answering = exchange;
            waiting = null;
        }
        answer(exchange, packets.isEmpty() ? List.of(EncodedPacket.NOOP) : packets, packets);
    }

    @Override
    public void close(CloseReason reason) {
        HttpExchange stuck;
        boolean last;
        synchronized (this) {
            ended = true;
            endBurst();
            stuck = reason.abrupt() ? answering : null;
            last = waiting != null;
        }
        if (stuck != null) {
            stuck.cut();
        }
        if (last) {
            finish();
        } else if (session.queue().isEmpty() && reason != CloseReason.TRANSPORT_CLOSE) {
            session.forget();
        } else {
            // The client's next GET may be on its way, and there may be something left for it.
            server.timer().after(server.settings().closeTimeout(), session::forget);
        }
    }

    /** Lets one WebSocket try to take over; false while another does. */
    synchronized boolean reserve() {
        boolean free = !reserved && !ended;
        reserved = true;
        return free;
    }

    /** From here on each GET is answered at once, so that the client can stop polling. */
    void pause() {
        synchronized (this) {
            paused = true;
        }
        flush();
    }

    /** No WebSocket has taken over. */
    synchronized void resume() {
        paused = false;
        reserved = false;
    }

    /** Another transport has taken over; it sends what is queued. */
    void discard() {
        HttpExchange last;
        synchronized (this) {
            ended = true;
            endBurst();
            last = waiting;
            waiting = null;
        }
        if (last != null) {
            answer(last, List.of(EncodedPacket.NOOP), List.of());
        }
    }

    /** Answers the waiting GET with what is left; a client that has closed by itself needs no telling. */
    private void finish() {
        HttpExchange exchange;
        synchronized (this) {
            exchange = waiting;
            waiting = null;
        }
        session.forget();
        if (exchange != null) {
            List<EncodedPacket> packets = new ArrayList<>(session.queue().take(Integer.MAX_VALUE));
            packets.add(session.endedBy(CloseReason.TRANSPORT_CLOSE) ? EncodedPacket.NOOP : EncodedPacket.CLOSE);
            answer(exchange, packets, List.of());
        }
    }

    private void answer(HttpExchange exchange, List<EncodedPacket> payload, List<EncodedPacket> counted) {
        exchange.payload(
                PayloadCodec.encode(payload),
                Callback.from(
                        () -> answered(exchange, counted), failure -> session.close(CloseReason.TRANSPORT_ERROR)));
    }

    private void answered(HttpExchange exchange, List<EncodedPacket> packets) {
        synchronized (this) {
            if (answering == exchange) {
                answering = null;
            }
            session.queue().written(packets);
            endBurst();
            watchBurst();
        }
    }

    /** When more waits than the bound, the network must have taken something in time. Called with this locked. */
    private void watchBurst() {
        if (!ended && burst == Timer.Timeout.NONE && session.queue().isPastBound()) {
            burst = server.timer().after(BURST_TIME, this::cut);
        }
    }

    private void endBurst() {
        burst.cancel();
        burst = Timer.Timeout.NONE;
    }

    private void cut() {
        synchronized (this) {
            burst = Timer.Timeout.NONE;
            if (ended || !session.queue().isPastBound()) {
                return;
            }
        }
        session.close(CloseReason.SLOW_READER);
    }
}

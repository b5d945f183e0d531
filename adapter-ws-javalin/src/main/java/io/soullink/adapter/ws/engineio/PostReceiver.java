package io.soullink.adapter.ws.engineio;

import java.nio.charset.CharacterCodingException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * The POST half of long-polling: reads a body without holding a thread, hands its packets to the session and answers when
 * they have been handled. One at a time, or the session ends.
 */
final class PostReceiver implements PayloadCodec.Packets {

    private final EngineSession session;
    private final int maxPayload;
    private final AtomicBoolean busy = new AtomicBoolean();

    PostReceiver(EngineSession session, int maxPayload) {
        this.session = session;
        this.maxPayload = maxPayload;
    }

    boolean isBusy() {
        return busy.get();
    }

    void receive(HttpExchange exchange) {
        if (!busy.compareAndSet(false, true)) {
            session.close(CloseReason.PARSE_ERROR);
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (!session.isOpen()) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (exchange.request().getLength() > maxPayload) {
            session.close(CloseReason.PAYLOAD_TOO_LARGE);
            exchange.tooLarge();
        } else {
            exchange.read(maxPayload, new Body(exchange));
        }
    }

    @Override
    public void text(String packet) {
        session.receive(packet);
        WriteBatch.packetHandled();
    }

    @Override
    public void binary(byte[] message) {
        session.receive(message);
        WriteBatch.packetHandled();
    }

    private void handle(HttpExchange exchange, byte[] body) {
        try {
            String payload = MessageAssembly.decode(body);
            WriteBatch.around(() -> PayloadCodec.decode(payload, this));
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            session.close(CloseReason.PARSE_ERROR);
        }
        // In the session's turn, and so behind the packets: one more payload comes when these are handled.
        session.execute(() -> answer(exchange));
    }

    private void answer(HttpExchange exchange) {
        busy.set(false);
        if (session.endedBy(CloseReason.PARSE_ERROR)) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else {
            exchange.ok();
        }
    }

    /** Blocking, because handlers may block: a body that comes late must not be handled by the thread that selects. */
    private final class Body extends Promise.Invocable.Abstract<byte[]> {

        private final HttpExchange exchange;

        Body(HttpExchange exchange) {
            super(InvocationType.BLOCKING);
            this.exchange = exchange;
        }

        @Override
        public void succeeded(byte[] body) {
            handle(exchange, body);
        }

        @Override
        public void failed(Throwable cause) {
            boolean tooLarge = cause instanceof IllegalStateException;
            session.close(tooLarge ? CloseReason.PAYLOAD_TOO_LARGE : CloseReason.TRANSPORT_CLOSE);
            if (tooLarge) {
                exchange.tooLarge();
            } else {
                exchange.refuse(HandshakeError.BAD_REQUEST);
            }
        }
    }
}

package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.junit.jupiter.api.Test;

/** What happens in the moment in which a session opens, or moves. */
class OpeningTest {

    private final ManualTimer timer = new ManualTimer();
    private final List<EngineSession> opened = new ArrayList<>();
    private final List<CloseReason> heard = new ArrayList<>();
    private final EngineIo engine =
            EngineIo.create(EngineSettings.DEFAULT.withCloseTimeout(Duration.ofMillis(1)), timer, session -> {
                opened.add(session);
                return new Listener();
            });

    @Test
    void nobodyKnowsASessionThatNothingCarries() {
        Recorded transport = new Recorded() {
            @Override
            public void carry(EngineSession session) {
                assertThat(engine.session(session.id())).isEmpty();
                super.carry(session);
            }
        };

        EngineSession session = engine.open(null, transport);

        assertThat(engine.session(session.id())).contains(session);
    }

    @Test
    void aSessionThatOpensWhileTheServerClosesIsClosed() {
        engine.close();

        EngineSession session = engine.open(null, new Recorded());
        session.start();

        assertThat(session.endedBy(CloseReason.SERVER_SHUTDOWN)).isTrue();
        assertThat(heard).containsExactly(CloseReason.SERVER_SHUTDOWN);
        assertThat(engine.sessions()).isZero();
        assertThat(timer.pending()).isZero();
    }

    @Test
    void oneSessionThatCannotBeClosedKeepsNoOther() {
        List<EngineSession> sessions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sessions.add(engine.open(null, new Recorded() {
                @Override
                public void close(CloseReason reason) {
                    super.close(reason);
                    throw new IllegalStateException("fails");
                }
            }));
        }

        engine.close();

        assertThat(sessions).noneMatch(EngineSession::isOpen);
    }

    @Test
    void aSessionThatOpensOnAConnectionThatIsGoneEnds() {
        EngineSession session = engine.open(null, goneConnection());
        session.start();

        assertThat(session.endedBy(CloseReason.TRANSPORT_CLOSE)).isTrue();
        assertThat(opened).isEmpty();
        assertThat(engine.sessions()).isZero();
        assertThat(timer.pending()).isZero();
    }

    @Test
    void aSessionThatMovesToAConnectionThatIsGoneEnds() {
        EngineSession session = engine.open(null, new Recorded());
        session.start();
        WebSocketTransport gone = goneConnection();

        gone.carry(session);
        session.moveTo(gone);

        assertThat(session.endedBy(CloseReason.TRANSPORT_CLOSE)).isTrue();
        assertThat(heard).containsExactly(CloseReason.TRANSPORT_CLOSE);
        assertThat(engine.sessions()).isZero();
    }

    private WebSocketTransport goneConnection() {
        WebSocketTransport transport =
                new WebSocketTransport(engine, opened -> WebSocketTransport.PacketReceiver.CLOSED);
        transport.onOpen(nothing(), Callback.NOOP);
        transport.onClosed(CloseStatus.NORMAL_STATUS, Callback.NOOP);
        return transport;
    }

    /** Of a connection of which nothing is left. */
    private static CoreSession nothing() {
        return (CoreSession) Proxy.newProxyInstance(
                CoreSession.class.getClassLoader(),
                new Class<?>[] {CoreSession.class},
                (proxy, method, arguments) -> null);
    }

    /** Carries a session nowhere. */
    private static class Recorded implements Transport {

        private EngineSession session;

        @Override
        public String name() {
            return "none";
        }

        @Override
        public void carry(EngineSession carried) {
            session = carried;
        }

        @Override
        public void flush() {}

        @Override
        public void close(CloseReason reason) {
            session.forget();
        }
    }

    private final class Listener implements SessionHandler {

        @Override
        public void onText(String message) {}

        @Override
        public void onBinary(byte[] message) {}

        @Override
        public void onClose(CloseReason reason) {
            heard.add(reason);
        }
    }
}

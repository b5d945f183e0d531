package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
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

    @Test
    void aPollThatComesWhenASessionHasJustMovedIsRefused() {
        PollingTransport polling = new PollingTransport(engine);
        EngineSession session = engine.open(null, polling);
        Recorded next = new Recorded();
        next.carry(session);
        session.moveTo(next);
        polling.discard();
        List<Integer> answered = new ArrayList<>();

        polling.poll(exchange(answered));

        assertThat(answered).containsExactly(400);
        assertThat(session.isOpen()).isTrue();
    }

    /** One of which the status of the answer is kept. */
    private static HttpExchange exchange(List<Integer> answered) {
        HttpFields.Mutable headers = HttpFields.build();
        Response response = proxy(Response.class, (proxy, method, arguments) -> {
            if (method.getName().equals("setStatus")) {
                answered.add((Integer) arguments[0]);
            }
            return method.getName().equals("getHeaders") ? headers : null;
        });
        return new HttpExchange(proxy(Request.class, (proxy, method, arguments) -> null), response, Callback.NOOP);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
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
        return proxy(CoreSession.class, (proxy, method, arguments) -> null);
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

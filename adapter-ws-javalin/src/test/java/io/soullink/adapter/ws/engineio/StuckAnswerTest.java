package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** An answer to a poll that the network does not take. */
class StuckAnswerTest {

    private final EngineIo engine = EngineIo.create(EngineSettings.DEFAULT, new ManualTimer(), session -> new Deaf());
    private final PollingTransport polling = new PollingTransport(engine);
    private final EngineSession session = engine.open(null, polling);
    private final List<String> done = new ArrayList<>();
    private final List<Callback> writes = new ArrayList<>();

    StuckAnswerTest() {
        session.start();
        polling.poll(new HttpExchange(recorded(Request.class), recorded(Response.class), Callback.NOOP));
    }

    @Test
    void endsWithItsConnectionWhenItsReaderIsCut() {
        assertThat(writes).hasSize(1);

        session.close(CloseReason.SLOW_READER);

        assertThat(done).contains("EndPoint.close");
    }

    @Test
    void thatWasTakenAfterAllIsNotCut() {
        writes.get(0).succeeded();

        session.close(CloseReason.SLOW_READER);

        assertThat(done).doesNotContain("EndPoint.close");
    }

    /** Notes what it is asked to do, keeps what is to be called when it has written, and leads to others of its kind. */
    private <T> T recorded(Class<T> type) {
        HttpFields.Mutable headers = HttpFields.build();
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    done.add(type.getSimpleName() + "." + method.getName());
                    if (method.getName().equals("write")) {
                        writes.add((Callback) arguments[2]);
                    }
                    if (method.getName().equals("getHeaders")) {
                        return headers;
                    }
                    return method.getReturnType().isInterface() ? recorded(method.getReturnType()) : null;
                }));
    }

    private static final class Deaf implements SessionHandler {

        @Override
        public void onText(String message) {}

        @Override
        public void onBinary(byte[] message) {}

        @Override
        public void onClose(CloseReason reason) {}
    }
}

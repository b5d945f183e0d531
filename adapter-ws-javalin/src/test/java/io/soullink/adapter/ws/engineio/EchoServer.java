package io.soullink.adapter.ws.engineio;

import io.javalin.Javalin;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** An Engine.IO server on a free port that sends back what it gets; the test moves its time. */
final class EchoServer implements AutoCloseable {

    static final String POLLING = "/engine.io/?EIO=4&transport=polling";
    static final Duration CLOSE_TIMEOUT = Duration.ofMillis(500);
    static final String WEBSOCKET = "/engine.io/?EIO=4&transport=websocket";

    final ManualTimer timer = new ManualTimer();
    final BlockingQueue<EngineSession> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    /** A message that starts with "block" counts down the first and waits for the second. */
    final CountDownLatch blocking = new CountDownLatch(1);

    final CountDownLatch release = new CountDownLatch(1);
    final EngineIo engine;
    private final Javalin javalin;

    EchoServer(UnaryOperator<EngineSettings> settings) {
        engine = EngineIo.create(
                settings.apply(EngineSettings.DEFAULT.withCloseTimeout(CLOSE_TIMEOUT)), timer, session -> {
                    opened.add(session);
                    return new Echo(session);
                });
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    engine.attach(config, "/engine.io/");
                    config.routes.get("/", context -> context.result("Javalin"));
                })
                .start(0);
    }

    EchoServer() {
        this(UnaryOperator.identity());
    }

    int port() {
        return javalin.port();
    }

    WireClient webSocket() {
        return WireClient.connect(port(), WEBSOCKET);
    }

    PollClient http() {
        return new PollClient(port());
    }

    /** Opens a polling session and returns the path of its requests. */
    String poll() {
        String open = http().get(POLLING).body();
        return POLLING + "&sid=" + sid(open);
    }

    static String sid(String openPacket) {
        String before = "0{\"sid\":\"";
        return openPacket.substring(before.length(), openPacket.indexOf('"', before.length()));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release.countDown();
        engine.close();
        javalin.stop();
    }

    private final class Echo implements SessionHandler {

        private final EngineSession session;

        Echo(EngineSession session) {
            this.session = session;
        }

        @Override
        public void onText(String message) {
            if (message.startsWith("block")) {
                blocking.countDown();
                await(release);
            }
            if (message.equals("fail")) {
                throw new IllegalStateException("secret of the server");
            }
            session.send(EncodedPacket.text(message));
        }

        @Override
        public void onBinary(byte[] message) {
            session.send(EncodedPacket.binary(message));
        }

        @Override
        public void onClose(CloseReason reason) {
            closed.add(reason);
        }
    }
}

package io.soullink.bootstrap.bench;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ceiling: a WebSocket of Javalin's that passes each text on to the partner and answers with its number. */
final class JavalinRelay {
    private static final Map<Integer, WsContext> SEATS = new ConcurrentHashMap<>();

    private JavalinRelay() {}

    public static void main(String[] arguments) throws IOException {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.routes.ws("/relay", socket -> {
                socket.onConnect(connected -> {
                    connected.attribute("seat", seat(connected));
                    SEATS.put(seat(connected), connected);
                });
                socket.onMessage(JavalinRelay::relay);
                socket.onClose(closed -> SEATS.remove(seat(closed), closed));
            });
        });
        ServerConsole.serve(javalin.start(0).port());
    }

    private static void relay(WsMessageContext message) {
        String text = message.message();
        Integer seat = message.attribute("seat");
        WsContext partner = SEATS.get(seat ^ 1);
        if (partner != null) {
            partner.send(text);
        }
        message.send(SentText.acknowledgementOf(text));
    }

    private static int seat(WsContext socket) {
        return Integer.parseInt(socket.queryParam("seat"));
    }
}

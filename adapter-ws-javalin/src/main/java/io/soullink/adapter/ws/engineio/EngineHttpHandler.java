package io.soullink.adapter.ws.engineio;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/** The HTTP side: checks requests in the order of the reference implementation and hands them to their session. */
final class EngineHttpHandler extends Handler.Wrapper {

    private static final String PROTOCOL = "4";

    private final EngineIo server;
    private final String path;
    private WebSocketMappings webSockets;

    EngineHttpHandler(EngineIo server, String path) {
        this.server = server;
        this.path = path;
    }

    @Override
    protected void doStart() throws Exception {
        WebSocketComponents components = WebSocketServerComponents.ensureWebSocketComponents(getServer());
        webSockets = new WebSocketMappings(components);
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String requested = Request.getPathInContext(request);
        boolean served =
                requested.equals(path) || requested.length() == path.length() - 1 && path.startsWith(requested);
        if (!served) {
            return super.handle(request, response, callback);
        }
        HttpExchange exchange = new HttpExchange(request, response, callback);
        if (!Origins.allows(request, server.settings().allowedOrigin())) {
            exchange.refuse(HandshakeError.FORBIDDEN);
            return true;
        }
        Origins.writeTo(response.getHeaders(), request);
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            Origins.writePreflightTo(response.getHeaders(), request);
            exchange.noContent();
            return true;
        }
        try {
            dispatch(exchange);
        } catch (HttpException.RuntimeException malformedQuery) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
        return true;
    }

    private void dispatch(HttpExchange exchange) {
        Fields query = exchange.query();
        String transport = query.getValue("transport");
        boolean polling = PollingTransport.NAME.equals(transport);
        if (!polling && !WebSocketTransport.NAME.equals(transport)) {
            exchange.refuse(HandshakeError.UNKNOWN_TRANSPORT);
        } else if (query.getValue("sid") != null) {
            resume(exchange, query.getValue("sid"), polling);
        } else if (!HttpMethod.GET.is(exchange.method())) {
            exchange.refuse(HandshakeError.BAD_HANDSHAKE_METHOD);
        } else if (polling == exchange.isWebSocketUpgrade()) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (server.isClosed()) {
            exchange.refuse(HandshakeError.FORBIDDEN);
        } else if (!PROTOCOL.equals(query.getValue("EIO"))) {
            exchange.refuse(HandshakeError.UNSUPPORTED_PROTOCOL_VERSION);
        } else {
            open(exchange, new OpenRequest(exchange.request(), query), polling);
        }
    }

    private void open(HttpExchange exchange, OpenRequest request, boolean polling) {
        if (polling) {
            PollingTransport transport = new PollingTransport(server);
            EngineSession session = server.open(request, transport);
            session.start();
            transport.poll(exchange);
        } else {
            upgrade(exchange, socket -> {
                EngineSession session = server.open(request, socket);
                session.start();
                return session.receiver();
            });
        }
    }

    private void resume(HttpExchange exchange, String sid, boolean polling) {
        EngineSession session = server.session(sid).orElse(null);
        if (session == null) {
            exchange.refuse(HandshakeError.UNKNOWN_SESSION);
        } else if (!polling && exchange.isWebSocketUpgrade()) {
            upgrade(exchange, socket -> Upgrade.begin(server, session, socket));
        } else if (polling && session.transport() instanceof PollingTransport transport) {
            poll(exchange, transport);
        } else {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
    }

    private static void poll(HttpExchange exchange, PollingTransport transport) {
        if (HttpMethod.GET.is(exchange.method())) {
            transport.poll(exchange);
        } else if (HttpMethod.POST.is(exchange.method())) {
            transport.posts().receive(exchange);
        } else {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
    }

    private void upgrade(
            HttpExchange exchange, Function<WebSocketTransport, WebSocketTransport.PacketReceiver> opener) {
        BatchingConnection.UpgradeRequest upgrade = new BatchingConnection.UpgradeRequest(
                exchange.request(), server.settings().handling());
        boolean answered = webSockets.upgrade(
                (request, response, callback) -> {
                    // Compression would cost each connection its own deflate window, for messages of a few hundred
                    // bytes.
                    response.setExtensions(List.of());
                    return new WebSocketTransport(server, opener);
                },
                upgrade,
                exchange.response(),
                exchange.callback(),
                upgrade);
        if (!answered) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
    }
}

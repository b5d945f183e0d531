package io.soullink.adapter.ws.engineio;

import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/**
 * Jetty's WebSocket connection, with a {@link WriteBatch} around each turn of reading. With {@link Handling#WHERE_READ} Jetty
 * is told that reading never waits, and reads on its selector's own thread.
 */
final class BatchingConnection extends WebSocketConnection {

    private final Callback readable;

    private BatchingConnection(
            WebSocketConnection made, Connector connector, WebSocketCoreSession session, Handling handling) {
        super(made.getEndPoint(), made.getExecutor(), connector.getScheduler(), connector.getByteBufferPool(), session);
        setUseInputDirectByteBuffers(made.isUseInputDirectByteBuffers());
        setUseOutputDirectByteBuffers(made.isUseOutputDirectByteBuffers());
        connector.getEventListeners().forEach(this::addEventListener);
        session.setWebSocketConnection(this);
        readable = switch (handling) {
            case ON_POOL -> Callback.from(InvocationType.BLOCKING, this::onFillable, this::onFillInterestedFailed);
            case WHERE_READ ->
                Callback.from(InvocationType.NON_BLOCKING, this::readBriefly, this::onFillInterestedFailed);
        };
    }

    @Override
    public void onFillable() {
        WriteBatch.around(super::onFillable);
    }

    private void readBriefly() {
        WriteBatch.aroundBriefly(super::onFillable);
    }

    /** Called when there is nothing to read; whoever reads next finds it written, and no end of the connection beside it. */
    @Override
    public void fillInterested() {
        WriteBatch.allRead();
        fillInterested(readable);
    }

    @Override
    public void run() {
        WriteBatch.around(super::run);
    }

    /** A request to upgrade, which puts this kind of connection in the place of the one that Jetty makes. */
    static final class UpgradeRequest extends Request.Wrapper implements Configuration.Customizer {

        private final Handling handling;
        private WebSocketCoreSession session;

        UpgradeRequest(Request request, Handling handling) {
            super(request);
            this.handling = handling;
        }

        @Override
        public void customize(Configuration made) {
            session = (WebSocketCoreSession) made;
        }

        @Override
        public Object setAttribute(String name, Object value) {
            if (name.equals(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE) && value instanceof WebSocketConnection made) {
                Connector connector = getConnectionMetaData().getConnector();
                return super.setAttribute(name, new BatchingConnection(made, connector, session, handling));
            }
            return super.setAttribute(name, value);
        }
    }
}

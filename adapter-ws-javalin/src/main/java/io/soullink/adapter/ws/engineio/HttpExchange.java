package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;

/** A request and the way to answer it, once. No method blocks. */
record HttpExchange(Request request, Response response, Callback callback) {

    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    String method() {
        return request.getMethod();
    }

    Fields query() {
        return Request.extractQueryParameters(request);
    }

    boolean isWebSocketUpgrade() {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2
                ? "CONNECT".equals(method())
                : request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
    }

    /** Lets the request wait for longer than an idle connection may. */
    void hold() {
        request.addIdleTimeoutListener(expired -> false);
    }

    /** Reads the body; fails when it is larger than so many bytes. */
    void read(int maxBytes, Promise.Invocable<byte[]> promise) {
        Content.Source.asByteArrayAsync(request, maxBytes, promise);
    }

    /**
     * Cuts the connection, so that an answer that the network does not take fails. To complete the callback instead would
     * race with the answer itself, which completes it.
     */
    void cut() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    void ok() {
        send(HttpStatus.OK_200, TEXT, ByteBuffer.wrap(OK), callback);
    }

    /** Answers with a payload of packets; {@code written} hears whether the network took it. */
    void payload(ByteBuffer payload, Callback written) {
        send(HttpStatus.OK_200, TEXT, payload, Callback.from(written, callback));
    }

    void refuse(HandshakeError error) {
        send(error.status(), "application/json", error.body(), callback);
    }

    /** What is left of the body is not read, so that the connection carries no other request; the client is told. */
    void tooLarge() {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        send(HttpStatus.PAYLOAD_TOO_LARGE_413, TEXT, null, callback);
    }

    void noContent() {
        response.setStatus(HttpStatus.NO_CONTENT_204);
        response.write(true, null, callback);
    }

    private void send(int status, String type, ByteBuffer body, Callback done) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body == null ? 0 : body.remaining());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, body, done);
    }
}

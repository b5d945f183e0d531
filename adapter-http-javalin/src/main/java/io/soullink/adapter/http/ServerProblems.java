package io.soullink.adapter.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself, such as broken HTTP, in the form of all other problems instead of Jetty's page. */
final class ServerProblems implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problem.ofStatus(response.getStatus());
        response.setStatus(problem.status().getCode());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        // Jetty may well close after this, and clients that are not told send their next request into nothing.
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        if (!response.getHeaders().contains(RequestWatch.HEADER)) {
            response.getHeaders().put(RequestWatch.HEADER, RequestTrace.idOf(null));
        }
        response.write(true, ByteBuffer.wrap(Json.bytes(problem.json(false))), callback);
        return true;
    }
}

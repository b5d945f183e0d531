package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** What is known of a request while it is answered. Written by the thread that handles it, read when it is answered. */
final class RequestTrace {
    private static final String ATTRIBUTE = RequestTrace.class.getName();
    /** What a client may call its request: nothing that breaks a line of the log, or a header. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String id;
    private final long begun = System.nanoTime();
    private volatile String route;

    private RequestTrace(String id) {
        this.id = id;
    }

    /** Begins one for a request, by the id that the client gives it, if that is one. */
    static RequestTrace begin(Request request) {
        RequestTrace trace = new RequestTrace(idOf(request.getHeaders().get(RequestWatch.HEADER)));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** That of a request that Javalin handles; empty if nobody watches it. */
    static Optional<RequestTrace> of(Context request) {
        return Optional.ofNullable(request.attribute(ATTRIBUTE));
    }

    /** An id that fits, else a new one. */
    static String idOf(String given) {
        return given != null && ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    String id() {
        return id;
    }

    /** A route of Javalin's has it, if only the one for what is not there. */
    void reached() {
        route = AnsweredRequest.NO_ROUTE;
    }

    void matched(Endpoint endpoint) {
        route = endpoint.path;
    }

    void matched(String path) {
        route = path;
    }

    /** The template of its route; empty if it never came to Javalin. */
    Optional<String> route() {
        return Optional.ofNullable(route);
    }

    long nanos() {
        return System.nanoTime() - begun;
    }
}

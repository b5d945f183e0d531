package io.soullink.adapter.ws.engineio;

import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Which pages of a browser may talk to the server (the Fetch standard's CORS protocol). */
final class Origins {

    private static final HttpField METHODS = new HttpField("Access-Control-Allow-Methods", "GET, POST");
    private static final HttpField CREDENTIALS = new HttpField("Access-Control-Allow-Credentials", "true");
    private static final HttpField VARY = new HttpField(HttpHeader.VARY, "Origin");
    private static final HttpField MAX_AGE = new HttpField("Access-Control-Max-Age", "600");

    private Origins() {}

    /** No {@code Origin} is no browser, and a page of this very server needs no leave; the others are asked about. */
    static boolean allows(Request request, Predicate<String> allowed) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null || isOwn(origin, request) || allowed.test(origin);
    }

    /** Tells the browser that the page may read the answer. */
    static void writeTo(HttpFields.Mutable answer, Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null) {
            answer.put("Access-Control-Allow-Origin", origin);
            answer.put(CREDENTIALS);
            answer.put(VARY);
        }
    }

    /** Answers the browser's question before a request with headers of its own. */
    static void writePreflightTo(HttpFields.Mutable answer, Request request) {
        answer.put(METHODS);
        answer.put(MAX_AGE);
        String headers = request.getHeaders().get("Access-Control-Request-Headers");
        if (headers != null) {
            answer.put("Access-Control-Allow-Headers", headers);
        }
    }

    private static boolean isOwn(String origin, Request request) {
        int authority = origin.indexOf("://") + 3;
        return authority > 2
                && origin.substring(authority)
                        .equalsIgnoreCase(request.getHeaders().get(HttpHeader.HOST));
    }
}

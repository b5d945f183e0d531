package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;

/**
 * The headers of every answer: nothing is cached, sniffed, framed or told to the next site. Pages of the allowed origins
 * may call with credentials (the Fetch standard's CORS protocol); those of other origins are told nothing.
 */
final class Headers {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final Set<String> origins;

    Headers(Set<String> origins) {
        this.origins = origins;
    }

    void write(Context request) {
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        request.header("Cache-Control", "no-store");
        if (!origins.isEmpty()) {
            request.addHeader("Vary", "Origin");
            String origin = request.header("Origin");
            if (origin != null && origins.contains(origin.toLowerCase(Locale.ROOT))) {
                allow(request, origin);
            }
        }
    }

    private static void allow(Context request, String origin) {
        request.header("Access-Control-Allow-Origin", origin);
        request.header("Access-Control-Allow-Credentials", "true");
        request.header("Access-Control-Expose-Headers", "Link, Retry-After, WWW-Authenticate, X-Request-Id");
        boolean preflight =
                request.method() == HandlerType.OPTIONS && request.header("Access-Control-Request-Method") != null;
        if (preflight) {
            request.header("Access-Control-Allow-Methods", METHODS);
            request.header("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id");
            request.header("Access-Control-Max-Age", "600");
        }
    }
}

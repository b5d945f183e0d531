package io.soullink.adapter.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A request that has its answer, without anything that a person said: what is counted by it stays countable.
 *
 * @param method one of RFC 9110's, or {@value #OTHER_METHOD}
 * @param route the template of its route, such as {@code /chat/{roomId}}, or {@value #NO_ROUTE}
 * @param status of the answer
 * @param took from its head to the last byte of its answer
 */
public record AnsweredRequest(String method, String route, int status, Duration took) {
    /** The route of what has none. */
    public static final String NO_ROUTE = "none";

    /** Any method that is not known. */
    public static final String OTHER_METHOD = "other";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int FIRST_SERVER_ERROR = 500;

    public AnsweredRequest {
        method = METHODS.contains(method) ? method : OTHER_METHOD;
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(took, "took");
    }

    /** Whether the server is to blame. */
    boolean failed() {
        return status >= FIRST_SERVER_ERROR;
    }
}

package io.soullink.adapter.ws.engineio;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Where something failed, for a log: the classes and stack frames of an exception and its causes. Not their messages, which
 * may be anybody's words.
 */
public final class FailureTrace {

    private static final int MAX_FRAMES = 20;
    private static final int MAX_CAUSES = 5;

    private FailureTrace() {}

    /** Several lines; at most {@value #MAX_FRAMES} frames of the failure, and of each of {@value #MAX_CAUSES} causes. */
    public static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder(failure.getClass().getName());
        appendFrames(trace, failure);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(failure);
        Throwable cause = failure.getCause();
        while (cause != null && seen.add(cause) && seen.size() <= MAX_CAUSES + 1) {
            trace.append("\ncaused by ").append(cause.getClass().getName());
            appendFrames(trace, cause);
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static void appendFrames(StringBuilder trace, Throwable failure) {
        Arrays.stream(failure.getStackTrace())
                .limit(MAX_FRAMES)
                .forEach(frame -> trace.append("\n    at ").append(frame));
    }
}

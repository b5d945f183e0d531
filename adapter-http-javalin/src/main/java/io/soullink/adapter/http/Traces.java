package io.soullink.adapter.http;

import java.util.StringJoiner;

/** Failures for the log: where they happened, not what their messages say, which may be anybody's words. */
final class Traces {
    private static final int CAUSES = 5;
    private static final int FRAMES = 20;

    private Traces() {}

    /** The classes of a failure and its causes. */
    static String causes(Throwable failure) {
        StringJoiner names = new StringJoiner(" < ");
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            names.add(cause.getClass().getName());
            cause = cause.getCause();
        }
        return names.toString();
    }

    /** The classes of a failure and its causes, and where each began. */
    static String withoutMessages(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            trace.append(i == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int j = 0; j < Math.min(FRAMES, frames.length); j++) {
                trace.append("\n    at ").append(frames[j]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }
}

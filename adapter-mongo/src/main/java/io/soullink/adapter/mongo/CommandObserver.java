package io.soullink.adapter.mongo;

import java.time.Duration;

/** Is told of each command that the database was sent, on the thread that waited for it. Thread-safe. */
@FunctionalInterface
public interface CommandObserver {
    /** Does not care. */
    CommandObserver NONE = (command, succeeded, took) -> {};

    /**
     * @param command its name, such as {@code find}: one of the few that this adapter sends
     * @param succeeded whether the server did as told; a document that it refused, as one with a key that is taken, is
     *     part of what a command that succeeded answers
     */
    void ended(String command, boolean succeeded, Duration took);
}

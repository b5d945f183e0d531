package io.soullink.adapter.http;

/** Is told of each request that Javalin has answered, on the thread that has: it must not wait. Thread-safe. */
@FunctionalInterface
public interface RequestObserver {
    /** Does not care. */
    RequestObserver NONE = request -> {};

    void answered(AnsweredRequest request);
}

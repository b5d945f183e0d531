package io.soullink.app.port;

/**
 * The way to the connected devices of users.
 *
 * <p>Delivery is at most once, to the devices that are connected now; what is stored can be caught up with. Events given
 * one after another for one user reach each device in that order. An implementation must not block on a slow device, and
 * must not throw because one cannot be reached. Thread-safe.
 */
@FunctionalInterface
public interface LiveEvents {
    /** Tells nobody: for embedders without live devices. */
    LiveEvents NONE = (audience, event) -> {};

    /** Hands an event to the devices of one user. */
    void deliver(Audience audience, LiveEvent event);
}

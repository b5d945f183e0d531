package io.soullink.bootstrap.metrics;

import io.soullink.adapter.http.MetricsPage;
import io.soullink.adapter.http.RequestObserver;
import io.soullink.adapter.mongo.CommandObserver;
import io.soullink.adapter.ws.gateway.EventObserver;
import io.soullink.adapter.ws.gateway.SocketGateway;
import io.soullink.app.Storage;
import io.soullink.app.port.LiveEvents;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What is measured of a server. One belongs to one server; this one measures nothing, and costs nothing. */
public interface Measurements {
    /** Measures nothing. */
    Measurements NONE = new Measurements() {};

    /** The same storage, measured. */
    default Storage of(Storage storage) {
        return storage;
    }

    /** The same live events, measured. */
    default LiveEvents of(LiveEvents live) {
        return live;
    }

    default RequestObserver requests() {
        return RequestObserver.NONE;
    }

    default EventObserver events() {
        return EventObserver.NONE;
    }

    default CommandObserver commands() {
        return CommandObserver.NONE;
    }

    /** From here on the gateway's sockets are among the figures, and so are the server's connections. */
    default void watch(SocketGateway gateway, IntSupplier connections) {}

    /**
     * What shows the figures.
     *
     * @param readers addresses and ranges that may read it
     */
    default Optional<MetricsPage> page(Collection<String> readers) {
        return Optional.empty();
    }
}

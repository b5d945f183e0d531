package io.soullink.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.Load;
import io.soullink.adapter.ws.gateway.SocketGateway;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What is looked up only when the figures are read. */
final class SocketFigures {
    private final SocketGateway gateway;

    SocketFigures(SocketGateway gateway) {
        this.gateway = gateway;
    }

    void register(PrometheusRegistry registry, IntSupplier connections) {
        GaugeWithCallback.builder()
                .name("soullink_connections")
                .help("Open TCP connections, idle ones too")
                .callback(found -> found.call(connections.getAsInt()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("soullink_sockets")
                .help("Open sessions of devices, by transport")
                .labelNames("transport")
                .callback(this::sockets)
                .register(registry);
        GaugeWithCallback.builder()
                .name("soullink_socket_waiting_bytes")
                .help("Bytes that the network has not taken yet: of all sockets, and of the one with the most")
                .unit(Unit.BYTES)
                .labelNames("of")
                .callback(this::waiting)
                .register(registry);
        CounterWithCallback.builder()
                .name("soullink_sockets_closed_total")
                .help("Sessions that have ended, by reason; slow_reader are those that did not read in time")
                .labelNames("reason")
                .callback(this::closed)
                .register(registry);
    }

    private void sockets(GaugeWithCallback.Callback found) {
        Load load = gateway.load();
        found.call(load.webSockets(), "websocket");
        found.call(load.polling(), "polling");
    }

    private void waiting(GaugeWithCallback.Callback found) {
        Load load = gateway.load();
        found.call(load.waitingBytes(), "all");
        found.call(load.mostWaitingBytes(), "slowest");
    }

    private void closed(CounterWithCallback.Callback found) {
        for (CloseReason reason : CloseReason.values()) {
            found.call(gateway.ended(reason), reason.name().toLowerCase(Locale.ROOT));
        }
    }
}

package io.soullink.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.soullink.adapter.ws.gateway.EventObserver;

/** Counts the events of clients. What is done is counted on a data point that is looked up once an event's name. */
final class EventCounters implements EventObserver {
    private final Counter counter;

    EventCounters(PrometheusRegistry registry) {
        counter = Counter.builder()
                .name("soullink_socket_events_total")
                .help("Events of clients, by name and by what they were answered: ok, or the code of the refusal")
                .labelNames("event", "outcome")
                .withoutExemplars()
                .register(registry);
    }

    @Override
    public Outcomes of(String event) {
        CounterDataPoint done = counter.labelValues(event, "ok");
        return new Outcomes() {
            @Override
            public void done() {
                done.inc();
            }

            @Override
            public void refused(String code) {
                counter.labelValues(event, code).inc();
            }
        };
    }
}

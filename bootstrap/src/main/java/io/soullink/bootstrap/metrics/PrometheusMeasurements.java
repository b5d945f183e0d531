package io.soullink.bootstrap.metrics;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import io.soullink.adapter.http.AnsweredRequest;
import io.soullink.adapter.http.MetricsPage;
import io.soullink.adapter.http.RequestObserver;
import io.soullink.adapter.mongo.CommandObserver;
import io.soullink.adapter.ws.gateway.EventObserver;
import io.soullink.adapter.ws.gateway.SocketGateway;
import io.soullink.app.Storage;
import io.soullink.app.port.LiveEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Measures a server, in a registry of its own: several in one process do not mix. Thread-safe. */
public final class PrometheusMeasurements implements Measurements {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Histogram requests = histogram(
            "soullink_http_request_duration_seconds",
            "Answered requests, by the template of their route",
            Buckets.WAITING,
            "method",
            "route",
            "status");
    private final Histogram commands = histogram(
            "soullink_storage_command_duration_seconds",
            "Commands to MongoDB, by name and by whether the server did as told",
            Buckets.WAITING,
            "command",
            "outcome");
    private final Histogram appends = histogram(
            "soullink_message_append_duration_seconds", "From a message to its being stored", Buckets.STORING);
    private final Histogram deliveries = histogram(
            "soullink_live_delivery_duration_seconds",
            "From a live event to its being queued for every device of a user",
            Buckets.IN_MEMORY);
    private final EventCounters events = new EventCounters(registry);

    /** Begins to measure, with the JVM's own figures among the others. */
    public PrometheusMeasurements() {
        JvmMetrics.builder(PrometheusProperties.get()).register(registry);
    }

    @Override
    public Storage of(Storage storage) {
        return new MeasuredStorage(storage, new MeasuredMessages(storage.messages(), appends));
    }

    @Override
    public LiveEvents of(LiveEvents live) {
        return new MeasuredLiveEvents(live, deliveries);
    }

    @Override
    public RequestObserver requests() {
        return this::answered;
    }

    @Override
    public EventObserver events() {
        return events;
    }

    @Override
    public CommandObserver commands() {
        return (command, succeeded, took) ->
                commands.labelValues(command, succeeded ? "ok" : "failed").observe(seconds(took));
    }

    @Override
    public void watch(SocketGateway gateway, IntSupplier connections) {
        new SocketFigures(gateway).register(registry, connections);
    }

    @Override
    public Optional<MetricsPage> page(Collection<String> readers) {
        return Optional.of(new MetricsPage(readers, writer.getContentType(), this::text));
    }

    /** The figures of the moment. */
    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void answered(AnsweredRequest request) {
        requests.labelValues(request.method(), request.route(), Integer.toString(request.status()))
                .observe(seconds(request.took()));
    }

    private Histogram histogram(String name, String help, double[] buckets, String... labels) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .unit(Unit.SECONDS)
                .labelNames(labels)
                .classicOnly()
                .classicUpperBounds(buckets)
                .withoutExemplars()
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}

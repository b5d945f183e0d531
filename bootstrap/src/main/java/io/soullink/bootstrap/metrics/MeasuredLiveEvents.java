package io.soullink.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;

/** Notes how long it takes until an event is queued for each device, and written where the network takes it at once. */
record MeasuredLiveEvents(LiveEvents live, DistributionDataPoint seconds) implements LiveEvents {
    @Override
    public void deliver(Audience audience, LiveEvent event) {
        long begun = System.nanoTime();
        live.deliver(audience, event);
        seconds.observe(Buckets.secondsSince(begun));
    }
}

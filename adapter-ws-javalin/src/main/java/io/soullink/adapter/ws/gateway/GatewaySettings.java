package io.soullink.adapter.ws.gateway;

import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import java.util.Objects;
import java.util.Set;

/**
 * What the gateway lets in.
 *
 * @param authRequired false for the demo mode, in which a socket's word for who it is suffices
 * @param origins browser origins that may connect; a client that names no origin is no browser
 * @param handling which threads events are handled on; on those that read the network only if storage never waits
 */
public record GatewaySettings(boolean authRequired, Set<String> origins, Handling handling) {
    public GatewaySettings {
        origins = Set.copyOf(origins);
        Objects.requireNonNull(handling, "handling");
    }
}

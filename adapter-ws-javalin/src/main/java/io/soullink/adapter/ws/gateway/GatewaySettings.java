package io.soullink.adapter.ws.gateway;

import java.util.Set;

/**
 * What the gateway lets in.
 *
 * @param authRequired false for the demo mode, in which a socket's word for who it is suffices
 * @param origins browser origins that may connect; a client that names no origin is no browser
 */
public record GatewaySettings(boolean authRequired, Set<String> origins) {
    public GatewaySettings {
        origins = Set.copyOf(origins);
    }
}

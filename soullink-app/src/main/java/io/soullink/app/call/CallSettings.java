package io.soullink.app.call;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What calls need to know of the world.
 *
 * @param iceServers addresses of STUN and TURN servers: {@code stun:}, {@code stuns:}, {@code turn:} or {@code turns:} URIs
 *     (RFC 7064, RFC 7065), in the order in which clients shall see them
 * @param turnSecret what the TURN servers share with this one to check credentials by, if they do
 * @param videoCodecs video codecs that descriptions shall name first, the dearest first; empty leaves descriptions as they
 *     are
 */
public record CallSettings(List<String> iceServers, Optional<String> turnSecret, List<String> videoCodecs) {
    /** No servers, and AV1 before VP9 before the rest. */
    public static final CallSettings DEFAULT = new CallSettings(List.of(), Optional.empty(), List.of("AV1", "VP9"));

    private static final List<String> SCHEMES = List.of("stun:", "stuns:", "turn:", "turns:");

    /** @throws IllegalArgumentException if an address has another scheme, or the secret or a codec is blank */
    public CallSettings {
        iceServers = List.copyOf(iceServers);
        videoCodecs = List.copyOf(videoCodecs);
        Objects.requireNonNull(turnSecret, "turnSecret");
        if (!iceServers.stream().allMatch(CallSettings::isIceServer)) {
            throw new IllegalArgumentException("iceServers must be stun, stuns, turn or turns addresses");
        }
        if (turnSecret.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("turnSecret must not be blank");
        }
        if (videoCodecs.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("videoCodecs must not be blank");
        }
    }

    private static boolean isIceServer(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(scheme -> lower.startsWith(scheme) && lower.length() > scheme.length());
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "CallSettings[iceServers=" + iceServers + ", videoCodecs=" + videoCodecs + "]";
    }
}

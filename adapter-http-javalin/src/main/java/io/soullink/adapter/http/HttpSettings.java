package io.soullink.adapter.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the HTTP adapter behaves.
 *
 * @param auth who may call without a token
 * @param corsOrigins the web origins whose pages may call with credentials, such as {@code https://app.example}; apps that
 *     are no web pages send no origin and need none
 * @param trustedProxies addresses, or ranges such as {@code 10.0.0.0/8}, whose {@code X-Forwarded-For} is believed
 * @param bodyLimit bytes in a body, at most
 */
public record HttpSettings(Auth auth, Set<String> corsOrigins, List<String> trustedProxies, int bodyLimit) {
    /** Tokens required, no web origin, no proxy, bodies of 1 MB. */
    public static final HttpSettings DEFAULT = new HttpSettings(Auth.REQUIRED, Set.of(), List.of(), 1_000_000);

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/?#@*,]+");

    /**
     * @throws IllegalArgumentException if an origin is not {@code scheme://host[:port]}, a proxy is no address or range, or
     *     the limit is not positive
     */
    public HttpSettings {
        Objects.requireNonNull(auth, "auth");
        corsOrigins = corsOrigins.stream().map(HttpSettings::origin).collect(Collectors.toUnmodifiableSet());
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(AddressRange::parse);
        if (bodyLimit < 1) {
            throw new IllegalArgumentException("bodyLimit must be positive");
        }
    }

    /** The same under another rule for tokens. */
    public HttpSettings withAuth(Auth value) {
        return new HttpSettings(value, corsOrigins, trustedProxies, bodyLimit);
    }

    /** The same for pages of these origins. */
    public HttpSettings withCorsOrigins(Collection<String> origins) {
        return new HttpSettings(auth, Set.copyOf(origins), trustedProxies, bodyLimit);
    }

    /** The same behind these proxies. */
    public HttpSettings withTrustedProxies(Collection<String> proxies) {
        return new HttpSettings(auth, corsOrigins, List.copyOf(proxies), bodyLimit);
    }

    /** The same with another bound of bodies. */
    public HttpSettings withBodyLimit(int bytes) {
        return new HttpSettings(auth, corsOrigins, trustedProxies, bytes);
    }

    private static String origin(String text) {
        String origin = text.strip().toLowerCase(Locale.ROOT);
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "corsOrigins must be like https://app.example, without path or wildcard");
        }
        return origin;
    }

    /** Who may call without a token. */
    public enum Auth {
        /** Nobody but newcomers: who registers, signs in, or asks whether the server is well. */
        REQUIRED,
        /**
         * The demo mode: what the first backend left open is open to whoever knows the address of it. A token that is sent
         * is verified all the same.
         */
        OPTIONAL
    }
}

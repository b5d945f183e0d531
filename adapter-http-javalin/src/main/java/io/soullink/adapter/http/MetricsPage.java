package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The server's figures at {@value #PATH}, for those who operate it: who asks from elsewhere, or through a proxy, which
 * vouches for nobody here, finds what is found at any path that is none.
 *
 * @param readers addresses, or ranges such as {@code 10.0.0.0/8}, that may read
 * @param contentType of the text
 * @param text the figures of the moment
 */
public record MetricsPage(Collection<String> readers, String contentType, Supplier<String> text) {
    /** Where it is. */
    public static final String PATH = "/metrics";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** What proxies add: who comes by one is not who the connection is from. */
    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** @throws IllegalArgumentException if a reader is no address or range */
    public MetricsPage {
        readers = List.copyOf(readers);
        ranges(readers);
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(text, "text");
    }

    /** Runs before any route is looked for, so that for others there is none, whatever the method. */
    void answer(Context request) {
        if (READING.contains(request.method()) && mayRead(request)) {
            RequestTrace.of(request).ifPresent(trace -> trace.matched(PATH));
            request.contentType(contentType).result(text.get());
            request.skipRemainingHandlers();
        }
    }

    private boolean mayRead(Context request) {
        Optional<InetAddress> peer = AddressRange.address(request.ip().replaceAll("^\\[|]$|%.*$", ""));
        return PROXIED.stream().allMatch(header -> request.header(header) == null)
                && peer.isPresent()
                && ranges(readers).stream().anyMatch(range -> range.contains(peer.get()));
    }

    private static List<AddressRange> ranges(Collection<String> readers) {
        try {
            return readers.stream().map(AddressRange::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("readers must be IP addresses, or ranges like 10.0.0.0/8", wrong);
        }
    }
}

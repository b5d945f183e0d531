package io.soullink.adapter.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from, for limits: the peer of the socket, or what a trusted proxy says of its own peer. Of the
 * hops in {@code X-Forwarded-For} the rightmost that is no trusted proxy counts, since anybody can write what is left of
 * it. Of an IPv6 address its first 64 bits count, all of which one subscriber has.
 */
final class ClientAddress {
    private static final int IPV6_PREFIX_BYTES = 8;

    private final List<AddressRange> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(AddressRange::parse).toList();
    }

    String of(Context request) {
        return known(request).map(ClientAddress::text).orElseGet(request::ip);
    }

    /** As {@link #of}, but empty where it is this machine. */
    Optional<String> elsewhere(Context request) {
        return known(request).filter(InetAddress::isLoopbackAddress).isPresent()
                ? Optional.empty()
                : Optional.of(of(request));
    }

    private Optional<InetAddress> known(Context request) {
        return parse(request.ip()).map(address -> farthestKnown(address, hops(request)));
    }

    /** Goes back from proxy to proxy, up to the first hop that nobody vouches for. */
    private InetAddress farthestKnown(InetAddress peer, List<String> hops) {
        InetAddress known = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(known); i--) {
            Optional<InetAddress> before = parse(hops.get(i));
            if (before.isEmpty()) {
                return known;
            }
            known = before.get();
        }
        return known;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(Context request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.req().getHeaders("X-Forwarded-For"))) {
            hops.addAll(List.of(line.split(",")));
        }
        return hops;
    }

    /** Reads an address with or without brackets, zone and port. */
    private static Optional<InetAddress> parse(String text) {
        String address = text.strip();
        if (address.startsWith("[")) {
            address = address.substring(1).replaceFirst("](:\\d+)?$", "");
        } else if (address.indexOf(':') == address.lastIndexOf(':')) {
            address = address.replaceFirst(":\\d+$", "");
        }
        return AddressRange.address(address.replaceFirst("%.*$", ""));
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, IPV6_PREFIX_BYTES)
                : address.getHostAddress();
    }
}

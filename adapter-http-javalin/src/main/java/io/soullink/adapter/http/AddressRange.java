package io.soullink.adapter.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IP addresses that share their first bits: one address, or a range in CIDR notation (RFC 4632). Names are never
 * looked up.
 */
record AddressRange(InetAddress first, int bits) {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

    /** @throws IllegalArgumentException if {@code text} is neither an address nor a range */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress first = address(parts[0]).orElseThrow(AddressRange::malformed);
        int all = first.getAddress().length * Byte.SIZE;
        try {
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > all) {
                throw malformed();
            }
            return new AddressRange(first, bits);
        } catch (NumberFormatException noNumber) {
            throw malformed();
        }
    }

    /** The address that {@code text} writes, or empty if it writes none. */
    static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("trustedProxies must be IP addresses, or ranges like 10.0.0.0/8");
    }
}

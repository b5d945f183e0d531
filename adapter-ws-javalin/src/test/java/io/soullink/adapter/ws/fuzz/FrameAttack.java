package io.soullink.adapter.ws.fuzz;

import static io.soullink.adapter.ws.fuzz.Frames.CLOSE;
import static io.soullink.adapter.ws.fuzz.Frames.CONTINUATION;
import static io.soullink.adapter.ws.fuzz.Frames.FIN;
import static io.soullink.adapter.ws.fuzz.Frames.PING;
import static io.soullink.adapter.ws.fuzz.Frames.PONG;
import static io.soullink.adapter.ws.fuzz.Frames.TEXT;
import static io.soullink.adapter.ws.fuzz.Frames.masked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A WebSocket that does odd things that it may do, and then one that it may not (RFC 6455, sections 5 to 8). */
final class FrameAttack implements Attack {

    private static final byte[] NOOP = {'6'};
    private static final int[] UNKNOWN_OPCODES = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15};
    private static final int[] CLOSE_CODES = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535};
    private static final String[] BROKEN_UTF8 = {
        "\u00c0\u0080",
        "\u00e2\u0082",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u00ff",
        "\u0080",
        "\u00f8\u0088\u0080\u0080\u0080"
    };

    @Override
    public int run(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port).upgrade(WEBSOCKET)) {
            int odd = random.nextInt(3);
            for (int i = 0; i < odd; i++) {
                if (!wire.survives(odd(random))) {
                    throw new AssertionError("closed upon something odd that is allowed");
                }
            }
            wire.write(broken(random));
            wire.finish();
            return odd + 1;
        }
    }

    private static byte[] odd(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> masked(FIN | PONG, bytes(random, random.nextInt(126)));
            case 1 -> masked(FIN | PING, bytes(random, 125));
            case 2 ->
                Frames.join(
                        masked(TEXT, NOOP),
                        masked(FIN | PING, NOOP),
                        masked(CONTINUATION, new byte[0]),
                        masked(FIN | CONTINUATION, new byte[0]));
            default -> Frames.text("3");
        };
    }

    private static byte[] broken(RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0 -> masked(FIN | TEXT | random.nextInt(1, 8) << 4, NOOP);
            case 1 -> Frames.unmasked(FIN | TEXT, NOOP);
            case 2 -> masked(FIN | UNKNOWN_OPCODES[random.nextInt(UNKNOWN_OPCODES.length)], NOOP);
            case 3 ->
                Frames.text(
                        ("4" + BROKEN_UTF8[random.nextInt(BROKEN_UTF8.length)]).getBytes(StandardCharsets.ISO_8859_1));
            case 4 -> masked(FIN | random.nextInt(CLOSE, 11), bytes(random, random.nextInt(126, 300)));
            case 5 -> masked(random.nextInt(CLOSE, 11), NOOP);
            case 6 -> masked(random.nextBoolean() ? FIN : 0, NOOP);
            case 7 -> Frames.join(masked(TEXT, NOOP), Frames.text("2"));
            case 8 -> unfinished(random);
            case 9 -> Frames.text(bytes(random, FuzzedServer.MAX_PAYLOAD + random.nextInt(1, 60_000)));
            case 10 -> Frames.claiming(FIN | TEXT, random.nextBoolean() ? random.nextLong() : Long.MAX_VALUE);
            case 11 -> closing(random);
            case 12 -> Mutation.of(Frames.text("42[\"echo\"]"), bytes(random, 8), random);
            default -> Arrays.copyOf(Frames.text("42[\"echo\"]"), random.nextInt(15));
        };
    }

    /** Fragments of which none is the last, sometimes past the bound of a message. */
    private static byte[] unfinished(RandomGenerator random) {
        ByteArrayOutputStream fragments = new ByteArrayOutputStream();
        fragments.writeBytes(masked(TEXT, NOOP));
        for (int i = random.nextInt(200); i > 0; i--) {
            fragments.writeBytes(masked(CONTINUATION, bytes(random, random.nextInt(200))));
        }
        return fragments.toByteArray();
    }

    private static byte[] closing(RandomGenerator random) {
        int code = CLOSE_CODES[random.nextInt(CLOSE_CODES.length)];
        byte[] reason = {(byte) (code >> 8), (byte) code, (byte) 0xff};
        return masked(FIN | CLOSE, Arrays.copyOf(reason, random.nextInt(1, 4)));
    }

    private static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

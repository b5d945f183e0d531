package io.soullink.adapter.ws.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** One change to a frame. */
final class Mutation {

    /** What means something to a decoder: separators, digits, brackets, the ends of the ASCII and byte ranges. */
    private static final byte[] TELLING = bytes("\0\u001e\"\\{}[]:,-/+.019eEbu \n\u007f\u0080\u00c0\u00ed\u00f4\u00ff");
    /** Numbers at the edges of their types, and pieces of JSON that a reader may stumble over. */
    private static final String[] PIECES = {
        "-1",
        "2147483648",
        "9223372036854775808",
        "1e999",
        "0x1",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\\ud800",
        "\\u0000",
        "{\"_placeholder\":true,\"num\":0}",
        "[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":",
        "\u001e",
        "/admin,",
        "999999999999999"
    };

    private Mutation() {}

    static byte[] of(byte[] frame, byte[] other, RandomGenerator random) {
        int at = random.nextInt(frame.length + 1);
        int length = random.nextInt(frame.length - at + 1);
        return switch (random.nextInt(8)) {
            case 0 -> withBit(frame, random);
            case 1 -> replaced(frame, at, Math.min(1, frame.length - at), telling(random));
            case 2 -> replaced(frame, at, 0, telling(random));
            case 3 -> replaced(frame, at, length, new byte[0]);
            case 4 -> replaced(frame, at, 0, part(frame, at, length));
            case 5 -> part(frame, 0, at);
            case 6 -> replaced(frame, at, length, part(other, 0, random.nextInt(other.length + 1)));
            default -> replaced(frame, at, 0, bytes(PIECES[random.nextInt(PIECES.length)]));
        };
    }

    private static byte[] withBit(byte[] frame, RandomGenerator random) {
        byte[] changed = frame.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] telling(RandomGenerator random) {
        return new byte[] {TELLING[random.nextInt(TELLING.length)]};
    }

    private static byte[] replaced(byte[] frame, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length + by.length);
        out.write(frame, 0, at);
        out.writeBytes(by);
        out.write(frame, at + length, frame.length - at - length);
        return out.toByteArray();
    }

    private static byte[] part(byte[] frame, int at, int length) {
        return Arrays.copyOfRange(frame, at, at + length);
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}

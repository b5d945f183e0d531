package io.soullink.bootstrap.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a device says: an event of Socket.IO whose ten-digit number is its acknowledgement's id, the message's id and the
 * beginning of the content, so that whoever sees a part of it knows which it is.
 *
 * <p>Made once as a masked WebSocket frame (RFC 6455, section 5.3); only the digits change.
 */
final class SentText {
    /** The first number; all have as many digits. */
    static final long FIRST = 1_000_000_000L;

    static final int DIGITS = 10;

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int EXTENDED_LENGTH = 126;
    /** Bytes before the payload of a text that is not short. */
    private static final int HEADER = 8;

    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final String FILLING = "Dinner at eight? ".repeat(6).substring(0, 100 - DIGITS);
    private static final String ANY = Long.toString(FIRST);

    private final byte[] frame;
    private final int[] numbers;

    SentText(String room) {
        String beforeId = "42" + ANY + "[\"send_message\",{\"roomId\":\"" + room + "\",\"message\":{\"id\":\"";
        String beforeContent = beforeId + ANY + "\",\"content\":\"";
        String text = beforeContent + ANY + FILLING + "\"}}]";
        frame = masked(text);
        numbers = new int[] {HEADER + 2, HEADER + beforeId.length(), HEADER + beforeContent.length()};
    }

    /** A whole masked frame of any text, its length written as short as it can be. */
    static byte[] masked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        boolean isShort = payload.length < EXTENDED_LENGTH;
        ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length).put((byte) FINAL_TEXT);
        if (isShort) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | EXTENDED_LENGTH)).putShort((short) payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i & 3]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** The frame of a number; good until the next call. */
    byte[] frame(long number) {
        long rest = number;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            byte ascii = (byte) ('0' + rest % 10);
            rest /= 10;
            for (int start : numbers) {
                int at = start + digit;
                frame[at] = (byte) (ascii ^ MASK[(at - HEADER) & 3]);
            }
        }
        return frame;
    }

    /** What a relay answers that knows no more of Socket.IO than where the number stands. */
    static String acknowledgementOf(String text) {
        return "43" + text.substring(2, 2 + DIGITS) + "[]";
    }
}

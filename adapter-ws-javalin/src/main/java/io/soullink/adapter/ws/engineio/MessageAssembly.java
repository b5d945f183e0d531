package io.soullink.adapter.ws.engineio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Puts the fragments of a WebSocket message together (RFC 6455, section 5.4), up to a number of bytes. */
final class MessageAssembly {

    private static final byte[] NOTHING = {};

    private final int maxBytes;
    private ByteArrayOutputStream fragments;
    private boolean text;

    MessageAssembly(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Notes the kind of the message whose first fragment comes next. */
    void begin(boolean textMessage) {
        text = textMessage;
    }

    boolean isText() {
        return text;
    }

    /** Whether the message stays within its bound with this fragment. Looked at before anything is copied. */
    boolean accepts(ByteBuffer fragment) {
        int before = fragments == null ? 0 : fragments.size();
        return fragment.remaining() <= maxBytes - before;
    }

    void append(ByteBuffer fragment) {
        if (fragments == null) {
            fragments = new ByteArrayOutputStream(fragment.remaining());
        }
        fragments.writeBytes(copy(fragment));
    }

    /** The whole message, with its last fragment. */
    byte[] finish(ByteBuffer last) {
        if (fragments == null) {
            return copy(last);
        }
        append(last);
        byte[] message = fragments.toByteArray();
        fragments = null;
        return message;
    }

    /** Strict UTF-8; the check costs nothing for a text without U+FFFD. */
    static String decode(byte[] message) throws CharacterCodingException {
        String decoded = new String(message, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        }
        return decoded;
    }

    private static byte[] copy(ByteBuffer fragment) {
        if (!fragment.hasRemaining()) {
            return NOTHING;
        }
        byte[] copy = new byte[fragment.remaining()];
        fragment.get(copy);
        return copy;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.SentAt;
import io.soullink.domain.shared.ImageUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A message that bytes can hold, without its room and its {@code seq}, which are known from where the bytes are.
 *
 * @param id 24 hexadecimal digits, twelve bytes
 * @param sender the number of the sender in the room, below 65,536
 * @param clientId up to 64 ASCII characters
 * @param text in UTF-8; empty for none
 * @param image in UTF-8; empty for none
 */
record PackedMessage(String id, int sender, int revision, SentAt sentAt, String clientId, byte[] text, byte[] image) {
    private static final int ID = 12;
    private static final int TIME = Long.BYTES + Integer.BYTES;
    private static final int UP_TO_CLIENT_ID = ID + Short.BYTES + Integer.BYTES + 2 * TIME;
    private static final byte[] NOTHING = {};
    private static final long NEVER = Long.MIN_VALUE;

    /** @param said empty for a message of which only the rest is to be held */
    static PackedMessage of(Message message, int sender, Optional<Content> said) {
        return new PackedMessage(
                message.id().value(),
                sender,
                (int) message.revision(),
                message.sentAt(),
                message.origin().clientId().value(),
                said.map(content -> utf8(content.text())).orElse(NOTHING),
                said.flatMap(Content::image)
                        .map(ImageUrl::value)
                        .map(PackedMessage::utf8)
                        .orElse(NOTHING));
    }

    static PackedMessage read(ByteBuffer from) {
        byte[] id = take(from, ID);
        int sender = Short.toUnsignedInt(from.getShort());
        int revision = from.getInt();
        SentAt sentAt = new SentAt(readTime(from).orElseThrow(), readTime(from));
        String clientId = new String(take(from, from.get()), StandardCharsets.US_ASCII);
        byte[] text = take(from, Short.toUnsignedInt(from.getShort()));
        byte[] image = take(from, Short.toUnsignedInt(from.getShort()));
        return new PackedMessage(HexFormat.of().formatHex(id), sender, revision, sentAt, clientId, text, image);
    }

    /** Clears what a message says, and nothing else of it. */
    static void clear(ByteBuffer message) {
        message.position(message.position() + UP_TO_CLIENT_ID);
        message.position(message.position() + 1 + message.get(message.position()));
        for (int part = 0; part < 2; part++) {
            int length = Short.toUnsignedInt(message.getShort());
            Arrays.fill(message.array(), message.position(), message.position() + length, (byte) 0);
            message.position(message.position() + length);
        }
    }

    /** Bytes that it takes. */
    int size() {
        return UP_TO_CLIENT_ID + 1 + clientId.length() + 2 * Short.BYTES + text.length + image.length;
    }

    void write(ByteBuffer into) {
        into.put(HexFormat.of().parseHex(id)).putShort((short) sender).putInt(revision);
        writeTime(into, Optional.of(sentAt.stored()));
        writeTime(into, sentAt.claimed());
        into.put((byte) clientId.length()).put(clientId.getBytes(StandardCharsets.US_ASCII));
        into.putShort((short) text.length).put(text);
        into.putShort((short) image.length).put(image);
    }

    /** What it says. */
    Content content() {
        Optional<ImageUrl> picture = image.length == 0
                ? Optional.empty()
                : Optional.of(new ImageUrl(new String(image, StandardCharsets.UTF_8)));
        return new Content(new String(text, StandardCharsets.UTF_8), picture);
    }

    private static void writeTime(ByteBuffer into, Optional<Instant> time) {
        into.putLong(time.map(Instant::getEpochSecond).orElse(NEVER));
        into.putInt(time.map(Instant::getNano).orElse(0));
    }

    private static Optional<Instant> readTime(ByteBuffer from) {
        long seconds = from.getLong();
        int nanos = from.getInt();
        return seconds == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, nanos));
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

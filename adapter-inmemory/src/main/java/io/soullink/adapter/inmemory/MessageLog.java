package io.soullink.adapter.inmemory;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages of one room by their {@code seq}, as bytes: some two hundred each, in arrays that hold hundreds, instead of a
 * score of objects each, so that a garbage collector has nothing to follow and next to nothing to move. Not thread-safe.
 *
 * <p>As bytes are the messages that say what they said first. A message that was edited, reacted to or erased, or is about a
 * call, is an object, and the bytes of what it said are cleared: an earlier state is held by nothing.
 */
final class MessageLog {
    private static final int SMALLEST_CHUNK = 512;
    private static final int LARGEST_CHUNK = 64 << 10;

    private final CoupleId room;
    private final List<UserId> senders = new ArrayList<>(2);
    private final List<byte[]> chunks = new ArrayList<>();
    /** Bytes of the last chunk that are taken. */
    private int taken;
    /** Where the message of {@code seq} is, at {@code seq - 1}: its chunk in the upper half, its offset in the lower. */
    private long[] places = new long[4];

    private int size;
    private final Map<Integer, Message> changed = new HashMap<>(4);

    MessageLog(CoupleId room) {
        this.room = room;
    }

    /** The highest {@code seq}; 0 before the first message. */
    int size() {
        return size;
    }

    /** Adds the message whose {@code seq} follows. */
    void add(Message message) {
        Optional<Content> said = asFirstSaid(message);
        PackedMessage packed = PackedMessage.of(message, sender(message.sender()), said);
        ByteBuffer space = space(packed.size());
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = (long) (chunks.size() - 1) << Integer.SIZE | space.position();
        packed.write(space);
        if (said.isEmpty()) {
            changed.put(size, message);
        }
    }

    /** The message of a {@code seq} that is there. */
    Message get(int seq) {
        Message now = changed.get(seq);
        return now != null ? now : unpack(seq);
    }

    /** Puts another state of a message in the place of the one before, which is forgotten. */
    void set(Message message) {
        int seq = (int) message.seq();
        changed.put(seq, message);
        PackedMessage.clear(place(seq));
    }

    boolean hasId(int seq, MessageId id) {
        return PackedMessage.read(place(seq)).id().equals(id.value());
    }

    boolean isFrom(int seq, Origin origin) {
        PackedMessage packed = PackedMessage.read(place(seq));
        return senders.get(packed.sender()).equals(origin.sender())
                && packed.clientId().equals(origin.clientId().value());
    }

    private Message unpack(int seq) {
        PackedMessage packed = PackedMessage.read(place(seq));
        Origin origin = new Origin(room, senders.get(packed.sender()), new ClientMessageId(packed.clientId()));
        Position position = new Position(seq, packed.revision());
        return new Message(new MessageId(packed.id()), origin, position, packed.sentAt(), Written.of(packed.content()));
    }

    private static Optional<Content> asFirstSaid(Message message) {
        return message.body() instanceof Written written && written.equals(Written.of(written.content()))
                ? Optional.of(written.content())
                : Optional.empty();
    }

    private int sender(UserId user) {
        int known = senders.indexOf(user);
        if (known < 0) {
            senders.add(user);
            return senders.size() - 1;
        }
        return known;
    }

    private ByteBuffer place(int seq) {
        long place = places[seq - 1];
        return ByteBuffer.wrap(chunks.get((int) (place >>> Integer.SIZE))).position((int) place);
    }

    /** The next bytes that are free, so many in one chunk. */
    private ByteBuffer space(int bytes) {
        if (chunks.isEmpty() || chunks.get(chunks.size() - 1).length - taken < bytes) {
            int usual = SMALLEST_CHUNK << Math.min(chunks.size(), 7);
            chunks.add(new byte[Math.max(bytes, Math.min(usual, LARGEST_CHUNK))]);
            taken = 0;
        }
        ByteBuffer space = ByteBuffer.wrap(chunks.get(chunks.size() - 1)).position(taken);
        taken += bytes;
        return space;
    }
}

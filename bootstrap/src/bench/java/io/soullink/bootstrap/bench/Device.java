package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One connection, and how far the messages are that it sent. Everything about it happens on the load client's thread. */
final class Device {
    private static final int MOST_UNDER_WAY = 1_024;

    private final Seat seat;
    private final SocketChannel channel;
    private final FrameReader reader = new FrameReader();
    private final SentText text;
    private long[] sentAt = new long[8];
    private byte[] unsent = new byte[0];
    private int unsentLength;
    private SelectionKey key;
    private boolean flushDue;

    private long sent;
    private long acknowledged;
    private long delivered;

    Device(Seat seat, SocketChannel channel) {
        this.seat = seat;
        this.channel = channel;
        this.text = new SentText(seat.room());
    }

    Seat seat() {
        return seat;
    }

    SocketChannel channel() {
        return channel;
    }

    /** From here on nothing waits for the network. */
    void listen(Selector selector) throws IOException {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    FrameReader reader() {
        return reader;
    }

    /** Messages that are both acknowledged and with the partner. */
    long completed() {
        return Math.min(acknowledged, delivered);
    }

    boolean isIdle() {
        return completed() == sent;
    }

    /** Queues the next message; false when too many are under way. */
    boolean say(long now) {
        if (sent - completed() == MOST_UNDER_WAY) {
            return false;
        }
        if (sent - completed() == sentAt.length) {
            spreadTimes();
        }
        sentAt[(int) sent & sentAt.length - 1] = now;
        queue(text.frame(SentText.FIRST + sent));
        sent++;
        return true;
    }

    void queue(byte[] frame) {
        if (unsent.length - unsentLength < frame.length) {
            unsent = Arrays.copyOf(unsent, 2 * (unsentLength + frame.length));
        }
        System.arraycopy(frame, 0, unsent, unsentLength, frame.length);
        unsentLength += frame.length;
    }

    void acknowledged(long number) {
        requireNext(number, acknowledged++, "acknowledged");
    }

    /** Its partner has the message; returns when it was sent. */
    long delivered(long number) {
        requireNext(number, delivered, "delivered");
        return sentAt[(int) delivered++ & sentAt.length - 1];
    }

    /** Writes what is queued, or as much as the network takes, and asks to be called again for the rest. */
    void flush() throws IOException {
        flushDue = false;
        int written = unsentLength == 0 ? 0 : channel.write(ByteBuffer.wrap(unsent, 0, unsentLength));
        System.arraycopy(unsent, written, unsent, 0, unsentLength - written);
        unsentLength -= written;
        int wanted = unsentLength == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /** Whether the device is to be flushed from now on and was not before. */
    boolean becomesDue() {
        boolean news = !flushDue;
        flushDue = true;
        return news;
    }

    private void requireNext(long number, long count, String what) {
        if (number != SentText.FIRST + count) {
            throw new IllegalStateException(
                    "seat " + seat.number() + ": " + number + " was " + what + " out of order, after " + count);
        }
    }

    private void spreadTimes() {
        long[] wider = new long[2 * sentAt.length];
        for (long number = completed(); number < sent; number++) {
            wider[(int) number & wider.length - 1] = sentAt[(int) number & sentAt.length - 1];
        }
        sentAt = wider;
    }
}

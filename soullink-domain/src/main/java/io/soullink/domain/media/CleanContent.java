package io.soullink.domain.media;

import io.soullink.domain.shared.Rejected;
import java.util.Arrays;
import java.util.Objects;

/**
 * A picture or a film without what it tells beside what it shows: where it was taken above all. What it shows is copied
 * as it is, neither decoded nor checked.
 *
 * <p>It is cleaned while it is read, with one part of its structure in memory at a time. What is kept of a part depends
 * on the part alone, and what no rule knows is not kept. Not thread-safe.
 */
public abstract sealed class CleanContent implements Content
        permits CleanGif, CleanJpeg, CleanMp4, CleanPng, CleanWebp {
    private final CleanInput input;
    private final byte[] out;
    private int from;
    private int to;
    private Fate fate = Fate.KEPT;
    private long left;
    private boolean showable;
    private boolean ended;

    private enum Fate {
        KEPT,
        BLANKED,
        DROPPED
    }

    /**
     * Reads {@code source}, and closes it when it is closed itself.
     *
     * @param type what it is, as people call it
     * @param longest bytes that one step puts out, at most
     */
    CleanContent(Content source, String type, int longest) {
        this.input = new CleanInput(Objects.requireNonNull(source, "source"), type);
        this.out = new byte[longest];
    }

    /** {@code source}, of this type, cleaned; a document is given back as it is. */
    public static Content of(MediaType type, Content source) {
        return switch (type) {
            case JPEG -> new CleanJpeg(source);
            case PNG -> new CleanPng(source);
            case GIF -> new CleanGif(source);
            case WEBP -> new CleanWebp(source);
            case MP4 -> new CleanMp4(source);
            case PDF, DOCX -> Objects.requireNonNull(source, "source");
        };
    }

    /**
     * {@inheritDoc}
     *
     * @throws Rejected if it is broken or of another type; one that ends among what it shows is neither
     */
    @Override
    public final int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (from == to) {
            if (ended) {
                return -1;
            }
            from = 0;
            to = 0;
            if (left > 0) {
                passOn();
            } else {
                advance();
            }
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, into, offset, count);
        from += count;
        return count;
    }

    @Override
    public final void close() {
        input.close();
    }

    /** Takes the next part of the structure, with nothing put out yet. */
    abstract void advance();

    final CleanInput input() {
        return input;
    }

    final Rejected broken() {
        return input.broken();
    }

    /** What is put out, for a step to change. */
    final byte[] out() {
        return out;
    }

    /** What this step has put out so far. */
    final Bytes part() {
        return new Bytes(out, to);
    }

    final void put(int value) {
        out[to++] = (byte) value;
    }

    /** Leaves the first {@code length} bytes put out, and no more. */
    final void putOut(int length) {
        to = length;
    }

    /** Puts {@code latin1} out instead of what stands at {@code at}. */
    final void replace(int at, String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            out[at + i] = (byte) latin1.charAt(i);
        }
    }

    final boolean hasRoomFor(int length) {
        return out.length - to >= length;
    }

    /**
     * Puts the next bytes out, all of them or, at the end of the file, nothing.
     *
     * @return whether they are there; if not, this was the last step
     * @throws Rejected if the file must not end here
     */
    final boolean took(int length) {
        if (!input.fill(out, to, length)) {
            to = 0;
            cut();
            return false;
        }
        to += length;
        return true;
    }

    /** The next {@code length} bytes come as they are. */
    final void keep(long length) {
        next(Fate.KEPT, length);
    }

    /** Zeros come for the next {@code length} bytes. */
    final void blank(long length) {
        next(Fate.BLANKED, length);
    }

    /** Nothing comes for the next {@code length} bytes, nor for what this step has put out. */
    final void drop(long length) {
        to = 0;
        next(Fate.DROPPED, length);
    }

    private void next(Fate chosen, long length) {
        fate = chosen;
        left = length;
    }

    /** From here on something can be shown, even if the file is cut. */
    final void showable() {
        showable = true;
    }

    final boolean isShowable() {
        return showable;
    }

    /** This was the last step: whatever stands behind it goes. */
    final void end() {
        ended = true;
    }

    /** The file ends where its structure does not. */
    final void cut() {
        if (!showable) {
            throw broken();
        }
        ended = true;
    }

    private void passOn() {
        int read = input.read(out, 0, (int) Math.min(left, out.length));
        if (read < 0) {
            cut();
            return;
        }
        left -= read;
        if (fate != Fate.DROPPED) {
            to = read;
        }
        if (fate == Fate.BLANKED) {
            Arrays.fill(out, 0, read, (byte) 0);
        }
    }
}

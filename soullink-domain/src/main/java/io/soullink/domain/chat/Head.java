package io.soullink.domain.chat;

/**
 * How far a room's log has come.
 *
 * @param seq of the latest message; 0 before the first
 * @param revision of the latest change; 0 before the first
 */
public record Head(long seq, long revision) {
    /** Of a room in which nothing was said yet. */
    public static final Head EMPTY = new Head(0, 0);
}

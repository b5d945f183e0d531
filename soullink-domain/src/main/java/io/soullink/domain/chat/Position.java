package io.soullink.domain.chat;

/**
 * Where a message stands in its room.
 *
 * @param seq its place in the log, from 1, for good
 * @param revision the room's revision at its last change, from 1
 */
public record Position(long seq, long revision) {
    /** @throws IllegalArgumentException if either is below 1 */
    public Position {
        if (seq < 1 || revision < 1) {
            throw new IllegalArgumentException("seq and revision must be 1 or more");
        }
    }
}

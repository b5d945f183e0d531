package io.soullink.domain.chat;

import java.util.List;

/**
 * What changed in a room since a revision. A thing that changed several times is here once, in its latest state.
 *
 * @param changes in the order of their revisions
 * @param next the revision to ask from the next time
 * @param more whether asking again at once brings more
 */
public record Changes(List<Change> changes, long next, boolean more) {
    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * The first of these changes that together have no more than so many characters of text, but at least one; {@code more}
     * follow then.
     */
    public Changes within(int characters) {
        long length = 0;
        for (int i = 0; i < changes.size(); i++) {
            length += characters(changes.get(i));
            if (length > characters && i > 0) {
                return new Changes(changes.subList(0, i), changes.get(i - 1).revision(), true);
            }
        }
        return this;
    }

    private static long characters(Change change) {
        return change instanceof Message message && message.body() instanceof Written written
                ? written.content().length()
                : 0;
    }
}

package io.soullink.domain.mood;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/**
 * What a person writes of their day: 1 to {@value #MAX_LENGTH} code points.
 *
 * @param shared whether the partner may read it
 */
public record Note(String text, boolean shared) {
    /** Code points, at most. */
    public static final int MAX_LENGTH = 1_000;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, empty or longer */
    public Note {
        text = Text.lines("note", text, 1, MAX_LENGTH);
    }

    /** Hides what was written. */
    @Override
    public String toString() {
        return "Note[hidden]";
    }
}

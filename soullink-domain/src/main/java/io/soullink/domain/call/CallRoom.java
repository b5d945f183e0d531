package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * The name by which the devices of one call speak of it: 1 to {@value #MAX_LENGTH} visible characters, picked by the
 * caller. It names a call among those of one couple, and nothing beyond.
 */
public record CallRoom(String value) {
    /** Code points, at most. */
    public static final int MAX_LENGTH = 64;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, longer, or holds anything that cannot be seen */
    public CallRoom {
        if (value == null || value.isEmpty()) {
            throw Rejected.invalid("roomId", "is missing");
        }
        if (value.length() > 2 * MAX_LENGTH || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw Rejected.invalid("roomId", "must have at most " + MAX_LENGTH + " characters");
        }
        if (!value.codePoints().allMatch(CallRoom::isVisible)) {
            throw Rejected.invalid("roomId", "must hold visible characters only");
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}

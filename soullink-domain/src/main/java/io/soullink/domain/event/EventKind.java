package io.soullink.domain.event;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Locale;

/** What an event is about. */
public enum EventKind {
    BIRTHDAY,
    ANNIVERSARY,
    DATE,
    CUSTOM;

    /** @throws Rejected with {@link Reason#INVALID} if it is none of these words, in any case */
    public static EventKind of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "birthday" -> BIRTHDAY;
            case "anniversary" -> ANNIVERSARY;
            case "date" -> DATE;
            case "custom" -> CUSTOM;
            default -> throw Rejected.invalid("type", "must be birthday, anniversary, date or custom");
        };
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it comes back each year unless somebody says otherwise. */
    public boolean isYearlyByItself() {
        return this == BIRTHDAY || this == ANNIVERSARY;
    }
}

package io.soullink.domain.user;

/** What becomes of the emotions that a person's camera sees. */
public enum MoodSharing {
    /** Nothing: neither told nor counted. */
    OFF,
    /** Counted for the person's own calendar, and told to nobody. What was counted so is never the partner's to see. */
    PRIVATE,
    /** Told to the partner while it happens, and counted for both calendars. */
    SHARED
}

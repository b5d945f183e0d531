package io.soullink.domain.shared;

/** What is said about something: up to {@value #MAX_LENGTH} characters in any number of lines. */
public record Description(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 4_000;

    /** Nothing is said. */
    public static final Description NONE = new Description("");

    /** @throws Rejected with {@link Reason#INVALID} if it is longer, or cannot be read */
    public Description {
        value = Text.lines("description", value, 0, MAX_LENGTH);
    }
}

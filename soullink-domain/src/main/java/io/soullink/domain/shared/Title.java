package io.soullink.domain.shared;

/** What something is called: one line of 1 to {@value #MAX_LENGTH} characters. */
public record Title(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 100;

    /** @throws Rejected with {@link Reason#INVALID} if it is empty, longer, or more than a line */
    public Title {
        value = Text.line("title", value, 1, MAX_LENGTH);
    }
}

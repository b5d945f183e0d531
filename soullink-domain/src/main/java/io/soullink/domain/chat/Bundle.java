package io.soullink.domain.chat;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of one sender's messages, none of which came more than 15 minutes after the one before.
 *
 * @param messages oldest first, at least one
 */
public record Bundle(List<Message> messages) {
    /** The longest silence inside of a bundle. */
    public static final Duration LONGEST_GAP = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException if {@code messages} is empty */
    public Bundle {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages must not be empty");
        }
    }

    /** Cuts a page into bundles. */
    public static List<Bundle> of(List<Message> page) {
        List<Bundle> bundles = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= page.size(); i++) {
            if (i == page.size() || !continues(page.get(i - 1), page.get(i))) {
                bundles.add(new Bundle(page.subList(start, i)));
                start = i;
            }
        }
        return List.copyOf(bundles);
    }

    private static boolean continues(Message earlier, Message later) {
        Duration gap =
                Duration.between(earlier.sentAt().stored(), later.sentAt().stored());
        return earlier.sender().equals(later.sender()) && gap.compareTo(LONGEST_GAP) <= 0;
    }

    public UserId sender() {
        return messages.get(0).sender();
    }

    /** When the first of its messages was stored. */
    public Instant createdAt() {
        return messages.get(0).sentAt().stored();
    }

    /** When the last of its messages was stored. */
    public Instant updatedAt() {
        return messages.get(messages.size() - 1).sentAt().stored();
    }
}

package io.soullink.domain.chat;

import java.util.List;

/**
 * A part of a log, deleted messages left out.
 *
 * @param messages oldest first
 * @param olderExist whether the room has readable messages before the first of these
 */
public record Page(List<Message> messages, boolean olderExist) {
    public Page {
        messages = List.copyOf(messages);
    }
}

package io.soullink.domain.call;

import java.util.List;

/**
 * What comes of a command.
 *
 * @param next the call after it; the very call before it if nothing changed
 * @param notices to be given once {@code next} is stored, in this order
 */
public record Step(Call next, List<Notice> notices) {
    public Step {
        notices = List.copyOf(notices);
    }
}

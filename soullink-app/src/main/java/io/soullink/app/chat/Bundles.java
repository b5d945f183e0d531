package io.soullink.app.chat;

import io.soullink.domain.chat.Bundle;
import java.util.List;

/**
 * A page in bundles.
 *
 * @param bundles oldest first
 * @param olderExist whether the room has readable messages before these
 */
public record Bundles(List<Bundle> bundles, boolean olderExist) {
    public Bundles {
        bundles = List.copyOf(bundles);
    }
}

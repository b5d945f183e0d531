package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** Signs that fly by: told to all devices of both partners, the one that sent it too, and kept nowhere. Thread-safe. */
public final class EmojiService {
    /** Holds the place of the services. */
    public EmojiService() {}

    /**
     * Lets both partners see an emoji, at most once.
     *
     * @param room the couple's, or that of its live call
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if it is neither
     */
    public void send(Actor actor, String room, Emoji emoji) {
        throw new UnsupportedOperationException();
    }
}

package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.room.LiveRooms;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** Signs that fly by: told to all devices of both partners, the one that sent it too, and kept nowhere. Thread-safe. */
public final class EmojiService {
    private final LiveRooms rooms;
    private final LiveEvents live;

    /** Tells those who are in these rooms. */
    public EmojiService(LiveRooms rooms, LiveEvents live) {
        this.rooms = rooms;
        this.live = live;
    }

    /**
     * Lets both partners see an emoji, at most once.
     *
     * @param room the couple's, or that of its live call
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if it is neither
     */
    public void send(Actor actor, String room, Emoji emoji) {
        rooms.inOrder(actor, room, couple -> {
            LiveEvent sent = new LiveEvent.EmojiSent(room, actor.user(), emoji);
            live.deliver(Audience.everyDeviceOf(couple.partnerOf(actor.user())), sent);
            live.deliver(Audience.everyDeviceOf(actor.user()), sent);
            return couple;
        });
    }
}

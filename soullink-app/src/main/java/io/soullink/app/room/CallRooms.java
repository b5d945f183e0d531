package io.soullink.app.room;

import io.soullink.domain.couple.CoupleId;
import java.util.Optional;

/** Knows the rooms of live calls. Thread-safe. */
@FunctionalInterface
public interface CallRooms {
    /** Nobody calls. */
    CallRooms NONE = couple -> Optional.empty();

    /** The room of the couple's live call, or empty. */
    Optional<String> liveRoomOf(CoupleId couple);
}

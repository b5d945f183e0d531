package io.soullink.domain.chat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.Objects;

/** Who said something where, under which id of their own: what makes two sends the same message. */
public record Origin(CoupleId room, UserId sender, ClientMessageId clientId) {
    public Origin {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(clientId, "clientId");
    }
}

package io.soullink.app.chat;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a client wants said.
 *
 * @param claimedSender who the client says it is: compared, never believed
 * @param claimedAt when the client says it was written: kept to find the message by, orders nothing
 */
public record NewMessage(
        CoupleId room,
        ClientMessageId id,
        Content content,
        Optional<UserId> claimedSender,
        Optional<Instant> claimedAt) {
    /** @throws Rejected with {@link Reason#INVALID} if the id is one of those that the server sends under */
    public NewMessage {
        if (id.isReserved()) {
            throw Rejected.invalid("id", "must not begin with call:");
        }
    }
}

package io.soullink.app.chat;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.MessageId;
import java.time.Instant;

/** How a client names a message of a room. */
public sealed interface MessageRef {
    /** By the id that the server gave it. */
    record ById(MessageId id) implements MessageRef {}

    /**
     * By the id that its sender gave it; where nobody's message has it, by the server's. Who changes a message means their
     * own one; who reacts means the partner's one first.
     */
    record ByClientId(ClientMessageId id) implements MessageRef {}

    /** By when it was sent, by the server's clock or the sender's own: a message of the actor. */
    record ByTime(Instant time) implements MessageRef {}
}

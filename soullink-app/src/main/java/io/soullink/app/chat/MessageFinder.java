package io.soullink.app.chat;

import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Finds the message that a client means. */
final class MessageFinder {
    private final Messages messages;

    MessageFinder(Messages messages) {
        this.messages = messages;
    }

    /**
     * What a user means as their own; by {@code _id} it may turn out to be the partner's.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND}, or {@link Reason#CONFLICT} if several were sent at the named time
     */
    Message own(UserId user, CoupleId room, MessageRef ref) {
        if (ref instanceof MessageRef.ByTime by) {
            List<Message> candidates = messages.findSentAt(room, user, by.time());
            if (candidates.size() > 1) {
                throw new Rejected(Reason.CONFLICT, "several messages were sent at that time: name one by its id");
            }
            return candidates.stream().findFirst().orElseThrow(MessageFinder::noSuchMessage);
        }
        return named(room, ref, user).orElseThrow(MessageFinder::noSuchMessage);
    }

    /**
     * What a user means of all that the two said: the partner's first.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND}
     */
    Message anyones(UserId user, Couple couple, MessageRef ref) {
        return named(couple.id(), ref, couple.partnerOf(user), user).orElseThrow(MessageFinder::noSuchMessage);
    }

    static Rejected noSuchMessage() {
        return new Rejected(Reason.NOT_FOUND, "no such message");
    }

    private Optional<Message> named(CoupleId room, MessageRef ref, UserId... senders) {
        if (ref instanceof MessageRef.ById by) {
            return messages.find(room, by.id());
        }
        if (ref instanceof MessageRef.ByClientId by) {
            for (UserId sender : senders) {
                Optional<Message> sent = messages.find(new Origin(room, sender, by.id()));
                if (sent.isPresent()) {
                    return sent;
                }
            }
            return MessageId.parse(by.id().value()).flatMap(id -> messages.find(room, id));
        }
        return Optional.empty();
    }
}

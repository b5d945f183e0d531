package io.soullink.adapter.ws.gateway;

import io.soullink.app.SoulLink;
import io.soullink.app.chat.ChatService;
import io.soullink.app.chat.Joined;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What clients send about the chat: each takes the payload apart, makes one call and says what came of it. */
final class ChatEvents {
    private final ChatService chat;
    private final MediaLinks links;
    private final String durability;

    ChatEvents(SoulLink soulLink) {
        this.chat = soulLink.chat();
        this.links = soulLink.media().links();
        this.durability = Reply.durabilityOf(soulLink.storage());
    }

    Reply join(Actor actor, Payload payload) {
        Joined joined = chat.join(actor, room(payload));
        return json -> {
            json.writeNumberField("lastSeq", joined.head().seq());
            json.writeNumberField("lastRevision", joined.head().revision());
            json.writeBooleanField("partnerOnline", joined.partnerOnline());
            json.writeStringField("durability", durability);
        };
    }

    Reply send(Actor actor, Payload payload) {
        Payload said = payload.object("message");
        NewMessage message =
                new NewMessage(room(payload), clientId(said), content(said), claimedSender(said), claimedTime(said));
        Message sent = chat.send(actor, message);
        return json -> {
            json.writeStringField("_id", sent.id().value());
            json.writeStringField("id", sent.origin().clientId().value());
            json.writeNumberField("seq", sent.seq());
            json.writeStringField("created_at", IsoTime.of(sent.sentAt().stored()));
        };
    }

    Reply edit(Actor actor, Payload payload) {
        return named(chat.edit(actor, room(payload), message(payload), content(payload)));
    }

    Reply delete(Actor actor, Payload payload) {
        return named(chat.delete(actor, room(payload), message(payload)));
    }

    /** No emoji, or an empty one, takes the reaction back. */
    Reply react(Actor actor, Payload payload) {
        Optional<Emoji> emoji =
                payload.optionalText("emoji").filter(sign -> !sign.isEmpty()).map(Emoji::new);
        return named(chat.react(actor, room(payload), message(payload), emoji));
    }

    Reply delivered(Actor actor, Payload payload) {
        return mark(actor, payload, MarkKind.DELIVERED);
    }

    Reply read(Actor actor, Payload payload) {
        return mark(actor, payload, MarkKind.READ);
    }

    Reply typing(Actor actor, Payload payload) {
        chat.typing(actor, room(payload), payload.flag("typing"));
        return Reply.OK;
    }

    Reply sync(Actor actor, Payload payload) {
        Changes changes = chat.sync(actor, room(payload), payload.number("after"));
        return json -> ChatJson.writeChanges(json, changes, links);
    }

    private Reply mark(Actor actor, Payload payload, MarkKind kind) {
        chat.mark(actor, room(payload), kind, payload.number("seq"));
        return Reply.OK;
    }

    private static Reply named(Message message) {
        return json -> ChatJson.writeNames(json, message);
    }

    /** A room id of another form names no room, and is answered as one of another couple. */
    private static CoupleId room(Payload payload) {
        return CoupleId.parse(payload.text("roomId")).orElseThrow(Rejected::notAMember);
    }

    /** {@code _id} is the server's, {@code id} the sender's own. */
    private static MessageRef message(Payload payload) {
        Optional<MessageId> id = payload.optionalText("_id").flatMap(MessageId::parse);
        if (id.isPresent()) {
            return new MessageRef.ById(id.get());
        }
        return new MessageRef.ByClientId(clientId(payload));
    }

    /** A number is taken as its digits: clients that count or read clocks send one. */
    private static ClientMessageId clientId(Payload payload) {
        return new ClientMessageId(payload.textOrNumber("id").orElse(null));
    }

    private static Content content(Payload payload) {
        Optional<ImageUrl> image =
                payload.optionalText("imageUrl").filter(url -> !url.isEmpty()).map(ImageUrl::new);
        return new Content(payload.optionalText("content").orElse(""), image);
    }

    private static Optional<UserId> claimedSender(Payload said) {
        Optional<String> claimed = said.optionalText("sender_id");
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(UserId.parse(claimed.get())
                .orElseThrow(() -> new Rejected(Reason.FORBIDDEN, "nobody sends in another's name")));
    }

    /** The sender's clock orders nothing, so what it does not say readably is as good as unsaid. */
    private static Optional<Instant> claimedTime(Payload said) {
        try {
            return said.textOrNumber("created_at").map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}

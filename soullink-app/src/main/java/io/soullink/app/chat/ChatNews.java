package io.soullink.app.chat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells a couple's devices what happened in their conversation, once, and what storage has without having said so too. To
 * be used in the room's order.
 */
final class ChatNews {
    private final Messages messages;
    private final LiveEvents live;
    private final DoubtfulMessages doubtful = new DoubtfulMessages();

    ChatNews(Messages messages, LiveEvents live) {
        this.messages = messages;
        this.live = live;
    }

    /** What the actor says is stored. It is told unless it was stored before, and after what was in doubt until now. */
    void tellSent(Actor actor, Couple couple, Stored<Message> message) {
        if (message.changed()) {
            doubtful.remove(message.value().origin());
        }
        tellDoubtful(couple);
        if (message.changed()) {
            tellOthers(actor, couple, new LiveEvent.MessageSent(message.value()));
        }
    }

    /** What the actor says is stored, perhaps. */
    void doubtSent(Actor actor, Origin origin, StorageException failure) {
        if (failure.outcomeUnknown()) {
            doubtful.add(origin, actor);
        }
    }

    /** To be called after a write of the room was confirmed: what a read does not show then was not stored. */
    private void tellDoubtful(Couple couple) {
        Map<Origin, Actor> doubts = doubtful.of(couple.id());
        if (doubts.isEmpty()) {
            return;
        }
        List<Message> stored;
        try {
            stored = doubts.keySet().stream()
                    .flatMap(origin -> messages.find(origin).stream())
                    .filter(message -> message.body() instanceof Written)
                    .sorted(Comparator.comparingLong(Message::seq))
                    .toList();
        } catch (StorageException away) {
            return; // What was sent just now is stored all the same; the next one asks again.
        }
        stored.forEach(message -> tellOthers(doubts.get(message.origin()), couple, new LiveEvent.MessageSent(message)));
        doubtful.clear(couple.id());
    }

    /** A message was changed, unless it had been so before. */
    void tellChanged(Couple couple, Stored<Message> message, LiveEvent event) {
        if (message.changed() || doubtful.takeChange(message.value().id())) {
            tell(couple.partners().first(), event);
            tell(couple.partners().second(), event);
        }
    }

    /** A message was changed, perhaps. */
    void doubtChanged(Message message, StorageException failure) {
        if (failure.outcomeUnknown()) {
            doubtful.addChange(message.id());
        }
    }

    /** All devices of the two, but the one that the actor is on. */
    void tellOthers(Actor actor, Couple couple, LiveEvent event) {
        tellPartner(actor, couple, event);
        live.deliver(Audience.otherDevicesOf(actor), event);
    }

    void tellPartner(Actor actor, Couple couple, LiveEvent event) {
        tell(couple.partnerOf(actor.user()), event);
    }

    private void tell(UserId user, LiveEvent event) {
        live.deliver(Audience.everyDeviceOf(user), event);
    }
}

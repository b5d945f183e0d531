package io.soullink.app.call;

import io.soullink.app.port.Audience;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.shared.StorageException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Keeps the conversation up to date with its calls: one message a call, in the caller's name. The call comes first: where
 * the conversation cannot be written to, that is made up for later. Thread-safe.
 */
final class CallEntries {
    /** Entries that are made up for, at most: beyond, the oldest stay as they are. */
    private static final int MAX_UNWRITTEN = 10_000;

    private final Messages messages;
    private final LiveEvents live;
    private final Environment environment;
    private final Queue<Call> unwritten = new ArrayDeque<>();

    CallEntries(Messages messages, LiveEvents live, Environment environment) {
        this.messages = messages;
        this.live = live;
        this.environment = environment;
    }

    /** Says what the call is now, unless the conversation says so. To be called in its room's order. */
    void write(Call call) {
        try {
            store(call);
        } catch (StorageException away) {
            postpone(call);
        }
    }

    /** The calls whose entries wait to be written, from then on no more. */
    synchronized List<Call> takeUnwritten() {
        List<Call> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    /** Waits to be written. */
    synchronized void postpone(Call call) {
        if (unwritten.size() == MAX_UNWRITTEN) {
            unwritten.remove();
        }
        unwritten.add(call);
    }

    private void store(Call call) {
        CallEntry entry = CallEntry.of(call);
        Origin origin = new Origin(call.couple(), call.caller(), ClientMessageId.ofCall(call.id()));
        MessageId id = new MessageId(environment.ids().next());
        Stored<Message> first = messages.append(new Draft(origin, entry, Optional.empty()), id, environment.now());
        if (first.changed()) {
            tell(call, new LiveEvent.MessageSent(first.value()));
            return;
        }
        messages.update(call.couple(), first.value().id(), message -> message.told(entry))
                .filter(Stored::changed)
                .ifPresent(next -> tell(call, new LiveEvent.MessageEdited(next.value())));
    }

    /** Those who are no couple any more do not hear of each other. */
    private void tell(Call call, LiveEvent event) {
        if (!(call instanceof Ended ended && ended.reason() == EndReason.UNPAIRED)) {
            live.deliver(Audience.everyDeviceOf(call.caller()), event);
            live.deliver(Audience.everyDeviceOf(call.callee()), event);
        }
    }
}

package io.soullink.app.call;

import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRules;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.call.Signal;
import io.soullink.domain.call.Step;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Changes calls: by the rules, by compare-and-set, and once that is stored, by telling who has to know. All in the order of
 * their couples' rooms.
 */
final class CallChanges {
    private final Calls calls;
    private final CallNews news;
    private final CallEntries entries;
    private final HeldSignals held = new HeldSignals();
    /** The calls that were accepted in this process, and until when it vouches for them. */
    private final Map<CallId, Accepted> vouchedFor = new ConcurrentHashMap<>();

    CallChanges(Calls calls, CallNews news, CallEntries entries) {
        this.calls = calls;
        this.news = news;
        this.entries = entries;
    }

    /** Begins a call, or finds the one that is in its way; what time ended is in nobody's way. */
    Call begin(Ringing call, Instant now) {
        while (true) {
            Call live = begun(call);
            if (live.id().equals(call.id())) {
                news.ring(call);
                entries.write(call);
                return call;
            }
            Call current = change(live, new Command.PassTime(), now);
            if (current.isLive()) {
                return current;
            }
        }
    }

    /** Does something about a call, as often as it takes to do it about the call as it is. */
    Call change(Call known, Command command, Instant now) {
        Call before = known;
        while (true) {
            Call call = before;
            Step step = CallRules.step(call, command, now);
            boolean changed = !step.next().equals(call);
            if (!changed || replaced(call, step.next())) {
                step.notices().forEach(notice -> news.tell(step.next(), notice));
                follow(call, step.next(), changed);
                return step.next();
            }
            before = calls.find(call.id()).orElseThrow(() -> {
                vouchedFor.remove(call.id());
                return new IllegalStateException("a call is gone");
            });
        }
    }

    /** Passes a signal on, or holds it for a device that is not there. */
    void pass(Call call, UserId to, Signal signal, Instant now) {
        Optional<Party> device = present(call, to);
        if (device.isPresent()) {
            news.pass(device.get(), call.room(), signal);
        } else {
            held.hold(call.id(), to, signal, now);
        }
    }

    /** The calls that this process vouches for, and whose time runs out before {@code deadline}. */
    List<Accepted> vouchedUntil(Instant deadline) {
        return vouchedFor.values().stream()
                .filter(call -> call.vouchedUntil().isBefore(deadline))
                .toList();
    }

    void forgetOldSignals(Instant now) {
        held.forgetOld(now);
    }

    /** Where storage did not say what became of a change, it is asked once more: nobody would tell of the change else. */
    private Call begun(Ringing call) {
        return twice(() -> calls.begin(call));
    }

    /** The second time it is refused if it was made the first time. */
    private boolean replaced(Call before, Call after) {
        AtomicInteger tries = new AtomicInteger();
        return twice(() -> {
            boolean first = tries.incrementAndGet() == 1;
            return calls.replace(before, after)
                    || !first && calls.find(after.id()).equals(Optional.of(after));
        });
    }

    /** What it is that nobody knows, nobody knows better for a second failure. */
    private static <T> T twice(Supplier<T> change) {
        try {
            return change.get();
        } catch (StorageException unknown) {
            if (!unknown.outcomeUnknown()) {
                throw unknown;
            }
            try {
                return change.get();
            } catch (StorageException again) {
                unknown.addSuppressed(again);
                throw unknown;
            }
        }
    }

    private void follow(Call before, Call after, boolean changed) {
        if (!(after instanceof Accepted talk)) {
            vouchedFor.remove(after.id());
        } else if (changed) {
            vouchedFor.put(talk.id(), talk);
        }
        if (after instanceof Ended) {
            held.forget(after.id());
        } else {
            release(after, after.caller());
            release(after, after.callee());
        }
        if (!CallEntry.of(before).equals(CallEntry.of(after))) {
            entries.write(after);
        }
    }

    private void release(Call call, UserId to) {
        present(call, to)
                .ifPresent(device ->
                        held.release(call.id(), to).forEach(signal -> news.pass(device, call.room(), signal)));
    }

    /** The device on which one of the two takes part, if the call has one that is there. */
    private static Optional<Party> present(Call call, UserId user) {
        if (call instanceof Accepted talk) {
            return Optional.of(talk.partyOf(user));
        }
        return call instanceof Reconnecting lost && !lost.isLost(user)
                ? Optional.of(lost.talk().partyOf(user))
                : Optional.empty();
    }
}

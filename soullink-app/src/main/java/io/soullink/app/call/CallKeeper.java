package io.soullink.app.call;

import io.soullink.app.port.Environment;
import io.soullink.app.room.Chores;
import io.soullink.app.room.Rooms;
import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Party;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/** Does to calls what nobody asks for: devices come and go, and time passes. */
final class CallKeeper {
    /** Calls that are looked after in one go, at most; the rest is a second later. */
    private static final int AT_ONCE = 500;

    /** How long before this process's word for a call's devices runs out it is given again. */
    private static final Duration AHEAD = Accepted.VOUCHED.dividedBy(2);

    private final Calls calls;
    private final Rooms rooms;
    private final CallChanges changes;
    private final CallEntries entries;
    private final Environment environment;
    private final ConnectedDevices devices = new ConnectedDevices();

    CallKeeper(Calls calls, Rooms rooms, CallChanges changes, CallEntries entries, Environment environment) {
        this.calls = calls;
        this.rooms = rooms;
        this.changes = changes;
        this.entries = entries;
        this.environment = environment;
    }

    void connected(Party device) {
        if (devices.add(device, environment.now())) {
            rooms.inOrderOf(device.user(), couple -> {
                if (devices.has(device)) {
                    calls.liveOf(couple.id()).ifPresent(call -> change(call, new Command.Return(device)));
                }
            });
        }
    }

    /** A call goes on on a device that connected while the loss of another one went unnoticed: that is who came back. */
    void lost(Party device, Duration unnoticed) {
        devices.remove(device).ifPresent(heardAt -> {
            Instant goneSince = environment.now().minus(unnoticed);
            Instant atTheEarliest = goneSince.isAfter(heardAt) ? goneSince : heardAt;
            rooms.inOrderOf(device.user(), couple -> {
                if (!devices.has(device)) {
                    calls.liveOf(couple.id())
                            .filter(call -> call.isBound(device))
                            .map(call -> change(call, new Command.Lose(device)))
                            .ifPresent(call -> devices.latestOf(device.user(), atTheEarliest)
                                    .ifPresent(back -> change(call, new Command.Return(back))));
                }
            });
        });
    }

    /** The call in which a device just took its part: it may be gone already, and nobody would say so again. */
    Call attended(Call call, Party device) {
        devices.hear(device, environment.now());
        return call.isBound(device) && !devices.has(device) ? change(call, new Command.Lose(device)) : call;
    }

    /**
     * The call as it is when a device speaks in it. If another device of theirs takes part, and was not heard since this one
     * connected, then that one is gone, though nobody noticed, and this one is in its place.
     */
    Call spokenOn(Call call, Party device) {
        return call.deviceOf(device.user())
                .filter(before -> devices.isNewerThan(before, device))
                .map(before -> change(call, new Command.TakeOver(device)))
                .orElse(call);
    }

    /** The call as it is when one of its two speaks: the device that they had may be gone unnoticed. */
    Call heard(Call call, UserId user) {
        return call instanceof Accepted talk ? withoutLost(talk, talk.partyOf(user)) : call;
    }

    /** A call that cannot be looked after keeps nobody from looking after the others. */
    void tick() {
        Instant now = environment.now();
        Chores chores = new Chores();
        chores.forEach(changes.vouchedUntil(now.plus(AHEAD)), call -> inOrder(call, () -> vouch(call, now)));
        chores.forEach(calls.due(now, AT_ONCE), call -> inOrder(call, () -> passTime(call)));
        chores.forEach(entries.takeUnwritten(), this::writeAgain);
        changes.forgetOldSignals(now);
        chores.end();
    }

    private void writeAgain(Call call) {
        try {
            inOrder(call, () -> calls.find(call.id()).ifPresent(entries::write));
        } catch (StorageException away) {
            entries.postpone(call);
            throw away;
        }
    }

    /** Only while the two are together, and there: what was not noticed when it happened is noticed here. */
    private void vouch(Accepted talk, Instant now) {
        if (!rooms.isLive(talk.couple())) {
            change(talk, new Command.Sever(EndReason.UNPAIRED));
            return;
        }
        Call call = withoutLost(withoutLost(talk, talk.callerAt()), talk.calleeAt());
        if (call.equals(talk)) {
            change(talk, new Command.Vouch(now.plus(Accepted.VOUCHED)));
        }
    }

    private Call withoutLost(Call call, Party device) {
        return devices.has(device) ? call : change(call, new Command.Lose(device));
    }

    /** A call that no process vouches for any more goes on on the devices that its partners have here. */
    private void passTime(Call call) {
        if (!rooms.isLive(call.couple())) {
            change(call, new Command.Sever(EndReason.UNPAIRED));
            return;
        }
        Call passed = change(call, new Command.PassTime());
        if (call instanceof Accepted talk && passed.isLive()) {
            find(passed, talk.callerAt());
            find(passed, talk.calleeAt());
        }
    }

    private void find(Call call, Party before) {
        UserId user = before.user();
        if (devices.has(before)) {
            change(call, new Command.Return(before));
        } else {
            devices.latestOf(user).ifPresent(device -> change(call, new Command.Return(device)));
        }
    }

    private Call change(Call call, Command command) {
        return changes.change(call, command, environment.now());
    }

    private void inOrder(Call call, Runnable action) {
        rooms.inOrder(call.couple(), () -> {
            action.run();
            return call;
        });
    }
}

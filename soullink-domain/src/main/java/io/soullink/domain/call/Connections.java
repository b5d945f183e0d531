package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How calls lose devices and find them again. */
final class Connections {
    private Connections() {}

    static Step lost(Call call, Party party, Instant now) {
        if (call instanceof Ringing ringing
                && ringing.callerAt().equals(party)
                && ringing.callerLostAt().isEmpty()) {
            return quietly(new Ringing(ringing.opening(), next(call), party, ringing.reached(), Optional.of(now)));
        } else if (call instanceof Accepted talk && talk.isBound(party)) {
            return quietly(new Reconnecting(talk, next(call), Map.of(party.user(), now)));
        } else if (call instanceof Reconnecting lost && lost.talk().isBound(party) && !lost.isLost(party.user())) {
            Map<UserId, Instant> both = new HashMap<>(lost.lostAt());
            both.put(party.user(), now);
            return quietly(new Reconnecting(lost.talk(), next(call), both));
        }
        return quietly(call);
    }

    /** Nobody vouches for the devices any more. */
    static Step bothLost(Accepted talk, Instant now) {
        return quietly(new Reconnecting(talk, next(talk), Map.of(talk.caller(), now, talk.callee(), now)));
    }

    static Step returned(Call call, Party party, Instant now) {
        if (call instanceof Ringing ringing) {
            return party.user().equals(call.caller()) ? callerReturned(ringing, party) : reached(ringing, party);
        } else if (call instanceof Reconnecting lost && lost.isLost(party.user())) {
            return found(lost, party, now);
        }
        return quietly(call);
    }

    /** What spoke for this one until now hears that it does no more, in case that it is there after all. */
    static Step takenOver(Call call, Party by, Instant now) {
        Optional<Party> before = call.deviceOf(by.user()).filter(device -> !device.equals(by));
        if (before.isEmpty()) {
            return quietly(call);
        }
        Step back = returned(lost(call, before.get(), now).next(), by, now);
        Notice.News elsewhere = new Notice.News.Over(EndReason.ANSWERED_ELSEWHERE, Duration.ZERO);
        return new Step(
                back.next(),
                Stream.concat(Stream.of(Notice.to(before.get(), elsewhere)), back.notices().stream())
                        .toList());
    }

    static Step vouched(Call call, Instant until) {
        if (call instanceof Accepted talk && talk.vouchedUntil().isBefore(until)) {
            return quietly(talking(talk, next(call), talk.callerAt(), talk.calleeAt(), until));
        }
        return quietly(call);
    }

    private static Step callerReturned(Ringing call, Party party) {
        return call.callerLostAt().isEmpty()
                ? quietly(call)
                : quietly(new Ringing(call.opening(), next(call), party, call.reached(), Optional.empty()));
    }

    private static Step reached(Ringing call, Party party) {
        Ringing heard = call.reached()
                ? call
                : new Ringing(call.opening(), next(call), call.callerAt(), true, call.callerLostAt());
        return new Step(heard, List.of(Notice.to(party, new Notice.News.Incoming())));
    }

    /** The device takes part from now on, whichever it is. A caller's that knows of no answer is told of it. */
    private static Step found(Reconnecting call, Party party, Instant now) {
        Accepted before = call.talk();
        boolean isCaller = party.user().equals(call.caller());
        Accepted talk = talking(
                before,
                next(call),
                isCaller ? party : before.callerAt(),
                isCaller ? before.calleeAt() : party,
                now.plus(Accepted.VOUCHED));
        boolean knows = before.isBound(party) && call.lostAt().get(party.user()).isAfter(before.answeredAt());
        List<Notice> notices = isCaller && !knows ? List.of(Notice.to(party, new Notice.News.Answered())) : List.of();
        Map<UserId, Instant> lost = new HashMap<>(call.lostAt());
        lost.remove(party.user());
        return new Step(lost.isEmpty() ? talk : new Reconnecting(talk, next(call), lost), notices);
    }

    private static Accepted talking(Accepted talk, long version, Party caller, Party callee, Instant vouchedUntil) {
        return new Accepted(talk.opening(), version, caller, callee, talk.answeredAt(), vouchedUntil);
    }

    private static Step quietly(Call next) {
        return new Step(next, List.of());
    }

    private static long next(Call call) {
        return call.version() + 1;
    }
}

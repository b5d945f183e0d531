package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The call state machine: one pure function. */
public final class CallRules {
    private CallRules() {}

    /**
     * What comes of a command at a time. A call whose deadline has passed is what time made of it before the command
     * meets it.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} if this is not for the one who commands it, {@link Reason#CONFLICT} if
     *     the call is beyond it
     */
    public static Step step(Call call, Command command, Instant now) {
        if (!call.isDue(now) || command instanceof Command.Vouch) {
            return meet(call, command, now);
        }
        Step passed = timePassed(call, now);
        Step then = meet(passed.next(), command, now);
        return new Step(
                then.next(),
                Stream.concat(passed.notices().stream(), then.notices().stream())
                        .toList());
    }

    private static Step meet(Call call, Command command, Instant now) {
        if (command instanceof Command.Accept accept) {
            return accepted(call, accept.by(), now);
        } else if (command instanceof Command.Decline decline) {
            return declined(call, decline, now);
        } else if (command instanceof Command.HangUp hangUp) {
            return hungUp(call, hangUp.by(), now);
        } else if (command instanceof Command.Lose lose) {
            return Connections.lost(call, lose.party(), now);
        } else if (command instanceof Command.Return back) {
            return Connections.returned(call, back.party(), now);
        } else if (command instanceof Command.TakeOver takeOver) {
            return Connections.takenOver(call, takeOver.by(), now);
        } else if (command instanceof Command.Vouch vouch) {
            return Connections.vouched(call, vouch.until());
        } else if (command instanceof Command.Sever sever) {
            return severed(call, sever.reason(), now);
        }
        return unchanged(call);
    }

    private static Step timePassed(Call call, Instant now) {
        if (call instanceof Ringing ringing) {
            return Endings.unanswered(ringing);
        } else if (call instanceof Accepted talk) {
            return Connections.bothLost(talk, now);
        }
        return Endings.lost((Reconnecting) call);
    }

    private static Step accepted(Call call, Party by, Instant now) {
        requireCallee(call, by.user());
        if (call instanceof Ringing ringing) {
            return answered(ringing, by, now);
        } else if (call instanceof Ended) {
            throw new Rejected(Reason.CONFLICT, "the call is over");
        }
        if (!talkOf(call).calleeAt().equals(by) && !call.isLost(by.user())) {
            throw new Rejected(Reason.CONFLICT, "the call was answered on another device");
        }
        return Connections.returned(call, by, now);
    }

    private static Step answered(Ringing call, Party by, Instant now) {
        long version = call.version() + 1;
        Accepted talk = new Accepted(call.opening(), version, call.callerAt(), by, now, now.plus(Accepted.VOUCHED));
        Call next = call.callerLostAt()
                .<Call>map(lost -> new Reconnecting(talk, version, Map.of(call.caller(), lost)))
                .orElse(talk);
        Notice.News elsewhere = new Notice.News.Over(EndReason.ANSWERED_ELSEWHERE, Duration.ZERO);
        return new Step(
                next,
                List.of(
                        Notice.to(call.callerAt(), new Notice.News.Answered()),
                        Notice.toOthers(by.user(), Optional.of(by.device()), elsewhere)));
    }

    private static Step declined(Call call, Command.Decline decline, Instant now) {
        requireCallee(call, decline.by().user());
        if (call instanceof Ringing ringing) {
            return Endings.declined(ringing, decline.by(), decline.reason(), now);
        } else if (call instanceof Ended) {
            return unchanged(call);
        }
        throw new Rejected(Reason.CONFLICT, "the call was answered");
    }

    private static Step hungUp(Call call, Command.Someone by, Instant now) {
        if (call instanceof Ringing ringing) {
            return by.user().equals(call.caller())
                    ? Endings.cancelled(ringing, by, now)
                    : Endings.hungUp(ringing, by, now);
        } else if (call instanceof Ended) {
            return unchanged(call);
        }
        Accepted talk = talkOf(call);
        if (!call.isLost(by.user())
                && !by.device().map(talk.partyOf(by.user()).device()::equals).orElse(true)) {
            throw new Rejected(Reason.FORBIDDEN, "the call is on another device");
        }
        return Endings.hungUp(talk, call.version(), by, now);
    }

    private static Step severed(Call call, EndReason reason, Instant now) {
        if (call instanceof Ringing ringing) {
            return Endings.severed(ringing, reason, now);
        } else if (call instanceof Ended) {
            return unchanged(call);
        }
        return Endings.severed(talkOf(call), call.version(), reason, now);
    }

    private static void requireCallee(Call call, UserId user) {
        if (!call.callee().equals(user)) {
            throw new Rejected(Reason.FORBIDDEN, "nobody answers their own call");
        }
    }

    /** Of a call that was accepted and is not over. */
    private static Accepted talkOf(Call call) {
        return call instanceof Reconnecting lost ? lost.talk() : (Accepted) call;
    }

    private static Step unchanged(Call call) {
        return new Step(call, List.of());
    }
}

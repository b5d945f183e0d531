package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How calls end, and who hears of it: all devices of both, but for the one that ended it. */
final class Endings {
    private Endings() {}

    static Step declined(Ringing call, Command.Someone by, EndReason reason, Instant now) {
        Outcome outcome = reason == EndReason.BUSY ? Outcome.BUSY : Outcome.DECLINED;
        return new Step(
                over(call, now, outcome, reason),
                List.of(
                        Notice.toAll(call.caller(), new Notice.News.Refused(reason)),
                        Notice.toOthers(by.user(), by.device(), unanswered(reason))));
    }

    /** The callee hangs up what rings: declined, and told as a hanging up is. */
    static Step hungUp(Ringing call, Command.Someone by, Instant now) {
        return new Step(
                over(call, now, Outcome.DECLINED, EndReason.DECLINED),
                List.of(
                        Notice.toAll(call.caller(), unanswered(EndReason.DECLINED)),
                        Notice.toOthers(by.user(), by.device(), unanswered(EndReason.DECLINED))));
    }

    static Step cancelled(Ringing call, Command.Someone by, Instant now) {
        return new Step(
                over(call, now, Outcome.CANCELLED, EndReason.CANCELLED),
                List.of(
                        Notice.toAll(call.callee(), unanswered(EndReason.CANCELLED)),
                        Notice.toOthers(by.user(), by.device(), unanswered(EndReason.CANCELLED))));
    }

    /** At the moment at which nobody had answered, whenever that is noticed. */
    static Step unanswered(Ringing call) {
        Instant deadline = call.deadline().orElseThrow();
        if (deadline.isBefore(call.opening().startedAt().plus(Ringing.PATIENCE))) {
            return cancelled(call, new Command.Someone(call.caller(), Optional.empty()), deadline);
        }
        EndReason reason = call.reached() ? EndReason.TIMEOUT : EndReason.OFFLINE;
        Outcome outcome = call.reached() ? Outcome.MISSED : Outcome.UNREACHABLE;
        return new Step(
                over(call, deadline, outcome, reason),
                List.of(
                        Notice.toAll(call.caller(), new Notice.News.Refused(reason)),
                        Notice.toAll(call.callee(), unanswered(reason))));
    }

    static Step hungUp(Accepted talk, long version, Command.Someone by, Instant now) {
        Ended over = over(talk, version, now, Outcome.COMPLETED, EndReason.ENDED);
        UserId partner = talk.opening().partnerOf(by.user());
        return new Step(
                over, List.of(Notice.toAll(partner, news(over)), Notice.toOthers(by.user(), by.device(), news(over))));
    }

    /** At the moment at which the time to come back was over, whenever that is noticed. */
    static Step lost(Reconnecting call) {
        Instant deadline = call.deadline().orElseThrow();
        return toBoth(over(call.talk(), call.version(), deadline, Outcome.FAILED, EndReason.CONNECTION_LOST));
    }

    static Step severed(Ringing call, EndReason reason, Instant now) {
        return toBoth(over(call, now, Outcome.CANCELLED, reason));
    }

    static Step severed(Accepted talk, long version, EndReason reason, Instant now) {
        return toBoth(over(talk, version, now, Outcome.COMPLETED, reason));
    }

    private static Ended over(Ringing call, Instant at, Outcome outcome, EndReason reason) {
        return new Ended(call.opening(), call.version() + 1, Optional.empty(), at, outcome, reason);
    }

    private static Ended over(Accepted talk, long version, Instant at, Outcome outcome, EndReason reason) {
        return new Ended(talk.opening(), version + 1, Optional.of(talk.answeredAt()), at, outcome, reason);
    }

    private static Step toBoth(Ended over) {
        return new Step(
                over, List.of(Notice.toAll(over.caller(), news(over)), Notice.toAll(over.callee(), news(over))));
    }

    private static Notice.News news(Ended over) {
        return new Notice.News.Over(over.reason(), over.duration());
    }

    private static Notice.News unanswered(EndReason reason) {
        return new Notice.News.Over(reason, Duration.ZERO);
    }
}

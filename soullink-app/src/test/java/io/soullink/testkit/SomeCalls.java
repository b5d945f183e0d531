package io.soullink.testkit;

import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.CallRules;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Opening;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.time.Instant;

/** Valid calls of which a test names only what matters to it. */
final class SomeCalls {
    static final Party ADAS_PHONE = new Party(Some.ADA, "ada-phone");
    static final Party BOBS_PHONE = new Party(Some.BOB, "bob-phone");

    private SomeCalls() {}

    static CallId id(int number) {
        return new CallId(Some.id(number));
    }

    /** Ada calls Bob. */
    static Ringing ringing(int number) {
        return ringing(number, Some.ROOM, Some.TIME);
    }

    static Ringing ringing(int number, CoupleId couple, Instant at) {
        Opening opening = new Opening(id(number), couple, new CallRoom("room" + number), Some.ADA, Some.BOB, true, at);
        return Ringing.first(opening, ADAS_PHONE.device(), false);
    }

    static Accepted accepted(Call ringing) {
        return (Accepted) after(ringing, new Command.Accept(BOBS_PHONE));
    }

    static Reconnecting reconnecting(Call accepted) {
        return (Reconnecting) after(accepted, new Command.Lose(ADAS_PHONE));
    }

    static Ended ended(Call live) {
        return (Ended) after(live, new Command.Sever(EndReason.UNPAIRED));
    }

    /** The call, one second after it began to ring. */
    static Call after(Call call, Command command) {
        return CallRules.step(call, command, call.opening().startedAt().plusSeconds(1))
                .next();
    }
}

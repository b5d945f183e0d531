package io.soullink.domain.call;

import java.util.Locale;

/** Why a call is over, for the devices that were in it or rang. */
public enum EndReason {
    /** The callee said no. */
    DECLINED,
    /** The callee is in another call. */
    BUSY,
    /** Nobody answered, and no device of the callee was ever there. */
    OFFLINE,
    /** Nobody answered. */
    TIMEOUT,
    /** Another device of the callee answered: the call goes on there. */
    ANSWERED_ELSEWHERE,
    /** A device was lost and did not come back in time. */
    CONNECTION_LOST,
    /** One of the two hung up. */
    ENDED,
    /** The caller gave up before anybody answered. */
    CANCELLED,
    /** The two are no couple any more. */
    UNPAIRED,
    /** One of the two ended all of their sessions. */
    SIGNED_OUT;

    /** How clients say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.soullink.domain.call;

import java.util.Locale;

/** What became of a call, as the log tells it. */
public enum Outcome {
    /** The two spoke, and one hung up. */
    COMPLETED,
    /** It rang, and nobody answered. */
    MISSED,
    /** The callee did not want it. */
    DECLINED,
    /** The callee was in another call. */
    BUSY,
    /** The caller gave up, or was gone, before anybody answered. */
    CANCELLED,
    /** No device of the callee was there while it rang. */
    UNREACHABLE,
    /** The two spoke until the connection of one was lost for good. */
    FAILED;

    /** How clients say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

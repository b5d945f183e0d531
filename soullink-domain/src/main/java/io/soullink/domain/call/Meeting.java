package io.soullink.domain.call;

/** What a wish to call meets when the couple has a live call. */
public enum Meeting {
    /** The wish itself, said before: same caller, same room, and the device that called, or one in place of a lost one. */
    SAME,
    /** Both call each other: the first call to be stored stays, and the later caller is its callee. */
    GLARE,
    /** Another call. */
    BUSY;

    /** What {@code caller} meets who wants to call in {@code room}. */
    public static Meeting of(Call live, Party caller, CallRoom room) {
        if (live instanceof Ringing && live.callee().equals(caller.user())) {
            return GLARE;
        }
        boolean own = live.caller().equals(caller.user()) && live.room().equals(room);
        return own && (live.isBound(caller) || live.isLost(caller.user())) ? SAME : BUSY;
    }
}

package io.soullink.app.port;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Signal;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a user's connected devices hear of while it happens. A transport says it in its own words. */
public sealed interface LiveEvent {
    /** A message was stored. */
    record MessageSent(Message message) implements LiveEvent {}

    /** A message says something else now. */
    record MessageEdited(Message message) implements LiveEvent {}

    /** A message was taken back. */
    record MessageDeleted(Message message) implements LiveEvent {}

    /** Somebody reacted to a message; an empty {@code emoji} takes their reaction back. */
    record MessageReacted(Message message, UserId by, Optional<Emoji> emoji) implements LiveEvent {}

    /** Messages up to {@code seq} reached a person's device, or the person's eyes. */
    record MarkMoved(CoupleId room, UserId by, MarkKind kind, long seq) implements LiveEvent {}

    /** Somebody began or stopped to type. */
    record Typing(CoupleId room, UserId by, boolean typing) implements LiveEvent {}

    /** The partner is there. */
    record PartnerOnline(UserId partner) implements LiveEvent {}

    /** The partner is gone; empty {@code lastSeen} if that moment is not known. */
    record PartnerOffline(UserId partner, Optional<Instant> lastSeen) implements LiveEvent {}

    /**
     * The couple of this room has parted; told to both, whether they are there or not. Not for their eyes: a transport that
     * keeps events for devices that are away drops what it keeps for this user, so that nothing of the couple is heard later.
     */
    record Parted(CoupleId room) implements LiveEvent {}

    /** The partner calls. Told again to a device that connects while it rings. */
    record IncomingCall(CallId call, CallRoom room, Caller caller, boolean video) implements LiveEvent {}

    /** The partner answered; told to the device that called. */
    record CallAccepted(CallId call, CallRoom room) implements LiveEvent {}

    /**
     * A call is not answered.
     *
     * @param reason declined, busy, offline or timeout
     */
    record CallRejected(CallRoom room, EndReason reason) implements LiveEvent {}

    /**
     * A call is over for this device.
     *
     * @param duration how long the two spoke
     */
    record CallEnded(CallId call, CallRoom room, EndReason reason, Duration duration) implements LiveEvent {}

    /** The other device of a call says how to connect. */
    record Signalled(CallRoom room, Signal signal) implements LiveEvent {}

    /** Somebody sent a sign; {@code room} is the couple's or that of its live call, as the sender named it. */
    record EmojiSent(String room, UserId by, Emoji emoji) implements LiveEvent {}

    /** Somebody was seen to feel something, at {@code time}. */
    record EmotionFelt(UserId by, Emotion emotion, Confidence confidence, Instant time, EmotionChannel channel)
            implements LiveEvent {}

    /** A day of the couple's ended; {@code day} is as its hearer sees it. */
    record DayClosed(CoupleId room, CoupleDay day) implements LiveEvent {}

    /** A day comes near that the couple looks forward to. */
    record EventReminder(Occurrence occurrence) implements LiveEvent {}

    /** Tokens of a version below {@code validVersion} are dead, and with them the connections that they opened. */
    record SignedOut(int validVersion) implements LiveEvent {}
}

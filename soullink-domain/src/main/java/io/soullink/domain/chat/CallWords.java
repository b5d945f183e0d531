package io.soullink.domain.chat;

import io.soullink.domain.call.Outcome;

/** What a call is called in the conversation, for clients that show text and know no calls. */
public final class CallWords {
    private CallWords() {}

    /** Such as {@code Missed video call}: the same words for both partners. */
    public static Content of(CallEntry entry) {
        String kind = entry.video() ? "video" : "voice";
        return Content.of(entry.outcome().map(CallWords::became).orElse("Started") + " " + kind + " call");
    }

    private static String became(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "Ended";
            case MISSED, UNREACHABLE -> "Missed";
            case BUSY -> "Unanswered";
            case DECLINED -> "Declined";
            case CANCELLED -> "Cancelled";
            case FAILED -> "Interrupted";
        };
    }
}

package io.soullink.domain.chat;

import io.soullink.domain.call.Outcome;
import java.util.Locale;

/** What a call is called in the conversation, for clients that show text and know no calls. */
public final class CallWords {
    private CallWords() {}

    /** Such as {@code Missed video call}: the same words for both partners. */
    public static Content of(CallEntry entry) {
        String plain = entry.video() ? "Video call" : "Voice call";
        return Content.of(entry.outcome().map(outcome -> words(outcome, plain)).orElse(plain));
    }

    private static String words(Outcome outcome, String plain) {
        String kind = plain.toLowerCase(Locale.ROOT);
        return switch (outcome) {
            case COMPLETED -> plain;
            case MISSED, UNREACHABLE -> "Missed " + kind;
            case BUSY -> "Unanswered " + kind;
            case DECLINED -> "Declined " + kind;
            case CANCELLED -> "Cancelled " + kind;
            case FAILED -> "Interrupted " + kind;
        };
    }
}

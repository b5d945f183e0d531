package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallWordsTest {
    private static final CallId CALL = new CallId("0123456789abcdef01234567");

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, Video call",
        "MISSED, Missed video call",
        "UNREACHABLE, Missed video call",
        "BUSY, Unanswered video call",
        "DECLINED, Declined video call",
        "CANCELLED, Cancelled video call",
        "FAILED, Interrupted video call"
    })
    void sayWhatBecameOfACall(Outcome outcome, String words) {
        assertThat(words(true, Optional.of(outcome))).isEqualTo(words);
    }

    @Test
    void sayThatItLives() {
        assertThat(words(false, Optional.empty())).isEqualTo("Voice call");
    }

    private static String words(boolean video, Optional<Outcome> outcome) {
        return CallWords.of(new CallEntry(CALL, video, Optional.empty(), outcome, Duration.ZERO))
                .text();
    }
}

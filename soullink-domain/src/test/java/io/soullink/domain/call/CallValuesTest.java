package io.soullink.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallValuesTest {
    private static Signal.Candidate candidate(String line, String mid, Integer index) {
        return new Signal.Candidate(
                Signal.Candidate.Name.ICE_CANDIDATE,
                line,
                Optional.ofNullable(mid),
                Optional.ofNullable(index),
                Optional.empty());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a\u0000", "\ud83d"})
    void aRoomIsNamedByWhatCanBeRead(String name) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new CallRoom(name));
    }

    @Test
    void aRoomIsNamedAsTheCallerLikes() {
        assertThat(new CallRoom("Ada & Bob \ud83d\udc69\u200d\u2764\ufe0f").value())
                .startsWith("Ada & Bob");
    }

    @Test
    void aRoomHasUpToSixtyFourCharacters() {
        String longest = "\ud83d\ude00".repeat(64);

        assertThat(new CallRoom(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new CallRoom(longest + "x"));
    }

    @Test
    void aDescriptionIsBoundedAndHidden() {
        assertThat(new Sdp("v".repeat(16_384)).toString()).doesNotContain("v");
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Sdp("v".repeat(16_385)));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Sdp(null));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Sdp("v=0\0"));
    }

    @Test
    void aCandidateIsBoundedAndHidden() {
        assertThat(candidate("", "0", 0).line()).isEmpty();
        assertThat(candidate("192.0.2.1", "0", 0).toString()).doesNotContain("192");
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> candidate(null, "0", 0));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> candidate("c".repeat(2_049), "0", 0));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> candidate("c", "m".repeat(257), 0));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> candidate("c", "0", -1));
    }

    @Test
    void wordsAreThoseOfTheWire() {
        assertThat(EndReason.ANSWERED_ELSEWHERE.word()).isEqualTo("answered_elsewhere");
        assertThat(Outcome.COMPLETED.word()).isEqualTo("completed");
    }
}

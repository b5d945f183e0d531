package io.soullink.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.chat.MessageId;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HexIdTest {
    private static final String ID = "0123456789abcdef01234567";

    @Test
    void idsAre24LowerCaseHexadecimalDigits() {
        assertThat(HexId.require(ID)).isEqualTo(ID);
        assertThat(UserId.parse(ID)).contains(new UserId(ID));
        assertThat(CoupleId.parse(ID)).contains(new CoupleId(ID));
        assertThat(MessageId.parse(ID)).contains(new MessageId(ID));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "0123456789abcdef0123456",
                "0123456789abcdef012345678",
                "0123456789ABCDEF01234567",
                "0123456789abcdeg01234567",
                "0123456789abcdef0123456/",
                "0123456789abcdef0123456:",
                "`123456789abcdef01234567",
                "٠123456789abcdef01234567",
                " 123456789abcdef01234567"
            })
    void nothingElseIsAnId(String text) {
        assertThat(HexId.isValid(text)).isFalse();
        assertThat(UserId.parse(text)).isEmpty();
        assertThat(CoupleId.parse(text)).isEmpty();
        assertThat(MessageId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoupleId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(text));
    }
}

package io.soullink.domain.chat;

import static io.soullink.domain.chat.MarkKind.DELIVERED;
import static io.soullink.domain.chat.MarkKind.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final CoupleId ROOM = new CoupleId("65e1a2f00000000000000009");
    private static final UserId ADA = new UserId("65e1a2f00000000000000001");

    private static Marks marks(long delivered, long read) {
        return new Marks(ROOM, ADA, delivered, read, 7);
    }

    @Test
    void moveForward() {
        assertThat(marks(3, 1).advanced(DELIVERED, 5)).isEqualTo(marks(5, 1));
        assertThat(marks(3, 1).advanced(READ, 2)).isEqualTo(marks(3, 2));
    }

    @Test
    void neverMoveBack() {
        Marks marks = marks(3, 2);

        assertThat(marks.advanced(DELIVERED, 3)).isSameAs(marks);
        assertThat(marks.advanced(DELIVERED, 1)).isSameAs(marks);
        assertThat(marks.advanced(READ, 2)).isSameAs(marks);
        assertThat(marks.advanced(READ, 0)).isSameAs(marks);
    }

    @Test
    void whatIsReadWasDelivered() {
        assertThat(marks(3, 1).advanced(READ, 5)).isEqualTo(marks(5, 5));
    }

    @Test
    void startBeforeTheFirstMessage() {
        assertThat(Marks.none(ROOM, ADA).of(DELIVERED)).isZero();
        assertThat(Marks.none(ROOM, ADA).of(READ)).isZero();
        assertThat(Marks.none(ROOM, ADA).revision()).isZero();
        assertThat(marks(3, 1).of(DELIVERED)).isEqualTo(3);
        assertThat(marks(3, 1).of(READ)).isEqualTo(1);
    }

    @Test
    void takeARevisionAndNothingElse() {
        assertThat(marks(3, 1).at(8)).isEqualTo(new Marks(ROOM, ADA, 3, 1, 8));
    }

    @Test
    void refuseNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> marks(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> marks(-1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Marks(ROOM, ADA, 1, 1, -1));
    }
}

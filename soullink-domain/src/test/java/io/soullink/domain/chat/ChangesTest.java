package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final CoupleId ROOM = new CoupleId("0".repeat(24));
    private static final UserId ADA = new UserId("1".repeat(24));

    @Test
    void fitWhole() {
        Changes changes = new Changes(List.of(message(1, 10), message(2, 10)), 2, false);

        assertThat(changes.within(20)).isEqualTo(changes);
    }

    @Test
    void areCutWhereTheyGrowTooLong() {
        Changes changes = new Changes(List.of(message(1, 10), message(2, 10), message(3, 1)), 3, false);

        assertThat(changes.within(19)).isEqualTo(new Changes(List.of(message(1, 10)), 1, true));
        assertThat(changes.within(20)).isEqualTo(new Changes(List.of(message(1, 10), message(2, 10)), 2, true));
    }

    @Test
    void bringAtLeastOne() {
        Changes changes = new Changes(List.of(message(1, 10), message(2, 10)), 2, false);

        assertThat(changes.within(1).changes()).containsExactly(message(1, 10));
    }

    @Test
    void countMarksForNothing() {
        Changes changes = new Changes(List.of(message(1, 10), new Marks(ROOM, ADA, 1, 1, 2)), 2, false);

        assertThat(changes.within(10)).isEqualTo(changes);
    }

    private static Message message(long revision, int length) {
        Origin origin = new Origin(ROOM, ADA, new ClientMessageId("m" + revision));
        Draft draft = new Draft(origin, Content.of("x".repeat(length)), Optional.empty());
        MessageId id = new MessageId("%024x".formatted(revision));
        return Message.of(id, draft, new Position(revision, revision), Instant.EPOCH);
    }
}

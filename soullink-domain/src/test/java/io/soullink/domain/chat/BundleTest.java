package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static final CoupleId ROOM = new CoupleId("65e1a2f00000000000000009");
    private static final UserId ADA = new UserId("65e1a2f00000000000000001");
    private static final UserId BOB = new UserId("65e1a2f00000000000000002");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private int said;

    private Message said(UserId sender, Duration afterNoon) {
        said++;
        Origin origin = new Origin(ROOM, sender, new ClientMessageId("m" + said));
        Draft draft = new Draft(origin, Content.of("hello"), Optional.of(NOON.minusSeconds(said)));
        MessageId id = new MessageId(String.format("65e1a2f0%016x", said));
        return Message.of(id, draft, new Position(said, said), NOON.plus(afterNoon));
    }

    @Test
    void aRunOfOneSendersMessagesIsOne() {
        Message first = said(ADA, Duration.ZERO);
        Message second = said(ADA, Duration.ofMinutes(1));
        Message third = said(ADA, Duration.ofMinutes(2));

        List<Bundle> bundles = Bundle.of(List.of(first, second, third));

        assertThat(bundles).containsExactly(new Bundle(List.of(first, second, third)));
        assertThat(bundles.get(0).sender()).isEqualTo(ADA);
        assertThat(bundles.get(0).createdAt()).isEqualTo(NOON);
        assertThat(bundles.get(0).updatedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    void exactlyFifteenMinutesIsStillOne() {
        Message first = said(ADA, Duration.ZERO);
        Message second = said(ADA, QUARTER);

        assertThat(Bundle.of(List.of(first, second))).containsExactly(new Bundle(List.of(first, second)));
    }

    @Test
    void aMillisecondMoreMakesTwo() {
        Message first = said(ADA, Duration.ZERO);
        Message second = said(ADA, QUARTER.plusMillis(1));

        assertThat(Bundle.of(List.of(first, second)))
                .containsExactly(new Bundle(List.of(first)), new Bundle(List.of(second)));
    }

    @Test
    void theGapIsBetweenNeighboursNotFromTheFirst() {
        Message first = said(ADA, Duration.ZERO);
        Message second = said(ADA, QUARTER);
        Message third = said(ADA, QUARTER.multipliedBy(2));

        assertThat(Bundle.of(List.of(first, second, third))).hasSize(1);
    }

    @Test
    void anotherSenderMakesAnother() {
        Message first = said(ADA, Duration.ZERO);
        Message second = said(BOB, Duration.ZERO);
        Message third = said(ADA, Duration.ZERO);

        assertThat(Bundle.of(List.of(first, second, third)))
                .containsExactly(new Bundle(List.of(first)), new Bundle(List.of(second)), new Bundle(List.of(third)));
    }

    @Test
    void aClockThatWasSetBackMakesNoGap() {
        assertThat(Bundle.of(List.of(said(ADA, Duration.ZERO), said(ADA, QUARTER.multipliedBy(-2)))))
                .hasSize(1);
    }

    @Test
    void anEmptyPageHasNone() {
        assertThat(Bundle.of(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Bundle(List.of()));
    }
}

package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendQueueTest {

    private final SendQueue queue = new SendQueue(new EngineSettings.Waiting(3, 10));

    @Test
    void givesPacketsInOrder() {
        EncodedPacket first = EncodedPacket.text("1");
        EncodedPacket second = EncodedPacket.text("2");
        EncodedPacket third = EncodedPacket.text("3");
        queue.offer(List.of(first));
        queue.offer(List.of(second, third));

        assertThat(queue.take(2)).containsExactly(first, second);
        assertThat(queue.take(2)).containsExactly(third);
        assertThat(queue.take(2)).isEmpty();
    }

    @Test
    void boundsFrames() {
        assertThat(queue.offer(packets(2))).isTrue();
        assertThat(queue.offer(packets(2))).isFalse();
        assertThat(queue.offer(packets(1))).isTrue();
        assertThat(queue.offer(packets(1))).isFalse();
    }

    @Test
    void boundsBytes() {
        assertThat(queue.offer(List.of(EncodedPacket.text("12345678")))).isTrue();
        assertThat(queue.offer(List.of(EncodedPacket.text("1")))).isFalse();
        assertThat(queue.offer(List.of(EncodedPacket.PING))).isTrue();
    }

    @Test
    void countsWhatIsBeingWritten() {
        queue.offer(packets(3));
        List<EncodedPacket> writing = queue.take(3);

        assertThat(queue.offer(packets(1))).isFalse();
        queue.written(writing);
        assertThat(queue.offer(packets(3))).isTrue();
    }

    @Test
    void letsNineTimesAsManyFramesWaitForPolls() {
        SendQueue roomy = polled();
        assertThat(roomy.offer(packets(3))).isTrue();
        assertThat(roomy.isPastBound()).isFalse();
        assertThat(roomy.offer(packets(24))).isTrue();
        assertThat(roomy.isPastBound()).isTrue();
        assertThat(roomy.offer(packets(1))).isFalse();

        roomy.written(roomy.take(24));
        assertThat(roomy.isPastBound()).isFalse();
        assertThat(roomy.offer(packets(24))).isTrue();
        assertThat(roomy.offer(packets(1))).isFalse();
    }

    @Test
    void letsNoMoreBytesWaitForPolls() {
        queue.awaitPolls();

        assertThat(queue.offer(packets(10))).isTrue();
        assertThat(queue.offer(packets(1))).isFalse();
    }

    @Test
    void goesBackToTheBoundAsWhatIsPastItIsWritten() {
        SendQueue roomy = polled();
        roomy.offer(packets(5));
        roomy.awaitNoPolls();
        assertThat(roomy.offer(packets(4))).isFalse();
        assertThat(roomy.offer(packets(3))).isTrue();

        roomy.written(roomy.take(6));
        assertThat(roomy.offer(packets(4))).isFalse();
        assertThat(roomy.offer(packets(3))).isTrue();
        roomy.written(roomy.take(5));
        assertThat(roomy.offer(packets(4))).isFalse();
        assertThat(roomy.offer(packets(3))).isTrue();
    }

    private static SendQueue polled() {
        SendQueue roomy = new SendQueue(new EngineSettings.Waiting(3, 1000));
        roomy.awaitPolls();
        return roomy;
    }

    private static List<EncodedPacket> packets(int count) {
        return Collections.nCopies(count, EncodedPacket.PING);
    }
}

package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketBufferTest {

    @Test
    void makesAPacketThatHoldsLittleMoreThanItCounts() {
        PacketBuffer buffer = new PacketBuffer();
        buffer.writeBytes(new byte[8_000]);
        buffer.write('x');
        EncodedPacket packet = buffer.toPacket();

        assertThat(packet.size()).isEqualTo(8_002);
        assertThat(packet.buffer().array()).hasSizeLessThanOrEqualTo(8_002 + 1_024);
    }
}

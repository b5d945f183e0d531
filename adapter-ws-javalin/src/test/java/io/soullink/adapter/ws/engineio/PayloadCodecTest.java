package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol, section "Packet encoding", "HTTP long-polling". */
class PayloadCodecTest {

    @Test
    void readsOnePacket() {
        assertThat(decode("4hello")).containsExactly("4hello");
    }

    @Test
    void readsSeveralPackets() {
        assertThat(decode("4hello\u001e2\u001e4world")).containsExactly("4hello", "2", "4world");
    }

    @Test
    void readsABinaryPacket() {
        assertThat(decode("4hello\u001ebAQIDBA==")).containsExactly("4hello", "[1, 2, 3, 4]");
    }

    @Test
    void readsAnEmptyBinaryPacket() {
        assertThat(decode("b")).containsExactly("[]");
    }

    @Test
    void readsEmptyPacketsAsSuch() {
        assertThat(decode("")).containsExactly("");
        assertThat(decode("4a\u001e")).containsExactly("4a", "");
    }

    @Test
    void readsABinaryPacketInLines() {
        assertThat(decode("bAQI\r\nDBA==\n")).containsExactly("[1, 2, 3, 4]");
    }

    @Test
    void refusesWhatIsNotBase64() {
        assertThatIllegalArgumentException().isThrownBy(() -> decode("b%%%"));
    }

    @Test
    void writesTextAndBinary() {
        assertThat(encode(
                        EncodedPacket.text("héllo"), EncodedPacket.PING, EncodedPacket.binary(new byte[] {1, 2, 3, 4})))
                .isEqualTo("4héllo\u001e2\u001ebAQIDBA==");
    }

    @Test
    void writesBinaryOfEveryLength() {
        for (int length = 0; length < 7; length++) {
            assertThat(decode(encode(EncodedPacket.binary(new byte[length]))))
                    .containsExactly(Arrays.toString(new byte[length]));
        }
    }

    private static String encode(EncodedPacket... packets) {
        return StandardCharsets.UTF_8
                .decode(PayloadCodec.encode(List.of(packets)))
                .toString();
    }

    private static List<String> decode(String payload) {
        List<String> packets = new ArrayList<>();
        PayloadCodec.decode(payload, new PayloadCodec.Packets() {
            @Override
            public void text(String packet) {
                packets.add(packet);
            }

            @Override
            public void binary(byte[] message) {
                packets.add(Arrays.toString(message));
            }
        });
        return packets;
    }
}

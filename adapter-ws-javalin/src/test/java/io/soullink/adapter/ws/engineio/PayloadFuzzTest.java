package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.soullink.adapter.ws.fuzz.Allocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever the bytes of a message or a POST body, they are read or refused; nothing else happens. */
class PayloadFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void readsOrRefuses(byte[] body) {
        assertThat(assembled(body)).isEqualTo(body);
        Allocation.requireLinear(
                body.length,
                () -> text(body).flatMap(PayloadFuzzTest::packets).ifPresent(PayloadFuzzTest::assertRoundTrip));
    }

    /** The body as it comes in three fragments, to the byte that is one too many. */
    private static byte[] assembled(byte[] body) {
        int third = body.length / 3;
        ByteBuffer whole = ByteBuffer.wrap(body);
        MessageAssembly assembly = new MessageAssembly(body.length);
        for (int i = 0; i < 2; i++) {
            ByteBuffer fragment = whole.slice(i * third, third);
            assertThat(assembly.accepts(fragment)).isTrue();
            assembly.append(fragment);
        }
        ByteBuffer rest = whole.slice(2 * third, body.length - 2 * third);
        assertThat(assembly.accepts(rest)).isTrue();
        assertThat(assembly.accepts(ByteBuffer.allocate(rest.remaining() + 1))).isFalse();
        return assembly.finish(rest);
    }

    private static Optional<String> text(byte[] body) {
        try {
            String text = MessageAssembly.decode(body);
            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(body);
            return Optional.of(text);
        } catch (CharacterCodingException refused) {
            assertThat(new String(body, StandardCharsets.UTF_8)).contains("\uFFFD");
            return Optional.empty();
        }
    }

    private static Optional<List<EncodedPacket>> packets(String payload) {
        Collector collector = new Collector();
        try {
            PayloadCodec.decode(payload, collector);
        } catch (IllegalArgumentException refused) {
            assertThat(payload).contains("b");
            return Optional.empty();
        }
        assertThat(collector.count)
                .isEqualTo(1
                        + payload.chars()
                                .filter(separator -> separator == '\u001e')
                                .count());
        return collector.unknown ? Optional.empty() : Optional.of(collector.packets);
    }

    private static void assertRoundTrip(List<EncodedPacket> packets) {
        String payload =
                StandardCharsets.UTF_8.decode(PayloadCodec.encode(packets)).toString();
        Collector again = new Collector();
        PayloadCodec.decode(payload, again);

        assertThat(again.packets).extracting(EncodedPacket::toString).isEqualTo(texts(packets));
        assertThat(again.packets).extracting(EncodedPacket::isBinary).isEqualTo(kinds(packets));
    }

    private static List<String> texts(List<EncodedPacket> packets) {
        return packets.stream().map(EncodedPacket::toString).toList();
    }

    private static List<Boolean> kinds(List<EncodedPacket> packets) {
        return packets.stream().map(EncodedPacket::isBinary).toList();
    }

    private static final class Collector implements PayloadCodec.Packets {

        private final List<EncodedPacket> packets = new ArrayList<>();
        private int count;
        private boolean unknown;

        @Override
        public void text(String packet) {
            count++;
            PacketType type = PacketType.of(packet);
            if (type == null) {
                unknown = true;
                return;
            }
            assertThat(packet.charAt(0)).isEqualTo(type.digit());
            packets.add(EncodedPacket.control(type, packet.substring(1)));
        }

        @Override
        public void binary(byte[] message) {
            count++;
            packets.add(EncodedPacket.binary(message));
        }
    }
}

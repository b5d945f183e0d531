package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.fuzz.Allocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Whatever the text of a message, it is a packet or is refused; nothing else happens. */
class PacketFuzzTest {

    /** A parser looks at the length of a string when it needs a larger buffer for it. */
    private static final int LARGEST_BUFFER = 65_536;

    /** Low, so that short frames pass them. */
    private static final SocketSettings SETTINGS =
            SocketSettings.DEFAULT.withJson(new SocketSettings.Json(16, 5_000, 32));

    private static final ObjectReader ANOTHER_READER =
            new ObjectMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonCodec codec = new JsonCodec(SETTINGS.json());
    private final EventBindings bindings = new EventBindings();

    PacketFuzzTest() {
        bindings.bind("echo", PacketFuzzTest::copy, (socket, arguments, ack) -> {});
        bindings.bind("number", JsonParser::getLongValue, (socket, number, ack) -> {});
        bindings.bind("binary", JsonParser::getBinaryValue, (socket, bytes, ack) -> {});
        bindings.onError((socket, event, error, ack) -> assertThat(error).isInstanceOf(InvalidPayload.class));
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefuses(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Allocation.requireLinear(bytes.length, () -> take(text));
    }

    private void take(String text) {
        try {
            Packet packet = PacketDecoder.decode(text);
            assertWithinLimits(packet);
            take(assemble(packet));
        } catch (MalformedPacket refused) {
            assertThat(refused.getStackTrace()).isEmpty();
        }
    }

    private static void assertWithinLimits(Packet packet) {
        assertThat(packet.namespace()).startsWith("/").doesNotContain(",").hasSizeLessThanOrEqualTo(128);
        assertThat(packet.id()).isBetween(Packet.NO_ID, 999_999_999_999_999L);
        assertThat(packet.attachments()).isBetween(0, 999);
        assertThat(packet.dataStart()).isBetween(1, packet.text().length());
    }

    private static void assertWithinLimits(TokenBuffer elements) throws IOException {
        SocketSettings.Json limits = SETTINGS.json();
        try (JsonParser json = elements.asParser()) {
            int depth = 1; // the packet's own array
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                assertThat(depth).isLessThanOrEqualTo(limits.depth());
                if (token.isNumeric()) {
                    assertThat(json.getText().chars().filter(Character::isDigit).count())
                            .isLessThanOrEqualTo(limits.numberLength());
                } else if (token == JsonToken.VALUE_STRING) {
                    assertThat(json.getText()).hasSizeLessThanOrEqualTo(limits.stringLength() + LARGEST_BUFFER);
                }
            }
        }
    }

    private IncomingPacket assemble(Packet header) throws MalformedPacket {
        BinaryAssembly assembly = new BinaryAssembly(header, SETTINGS.attachments(), () -> {});
        while (!assembly.isComplete()) {
            assembly.add(new byte[] {1, 2, 3});
        }
        IncomingPacket packet = assembly.finish(codec);
        assertThat(packet.attachments())
                .hasSize(header.attachments())
                .hasSizeLessThanOrEqualTo(SETTINGS.attachments().count());
        return packet;
    }

    private void take(IncomingPacket packet) throws MalformedPacket {
        switch (packet.header().type()) {
            case CONNECT -> connect(packet);
            case EVENT, BINARY_EVENT -> {
                bindings.dispatch(null, packet);
                elements(packet).ifPresent(elements -> assertRoundTrip(packet.header(), elements));
            }
            case ACK, BINARY_ACK -> elements(packet).ifPresent(elements -> assertRoundTrip(packet.header(), elements));
            default -> assertThat(packet.header().hasData()).isFalse();
        }
    }

    private void connect(IncomingPacket packet) throws MalformedPacket {
        packet.requireWellFormed();
        try {
            new Handshake(codec, packet.header(), null).authText("token");
        } catch (ConnectRefused pastALimit) {
            assertThat(pastALimit).hasMessage("Invalid auth");
        }
    }

    /** What can be read comes out the same when it is written and read again. */
    private void assertRoundTrip(Packet header, TokenBuffer elements) {
        if (header.text().contains("\\u")) {
            return; // perhaps half of a surrogate pair, which nobody can write
        }
        List<String> written = write(header, elements);
        TokenBuffer again = parse(written);
        assertThat(write(header, again)).isEqualTo(written);
    }

    private List<String> write(Packet header, TokenBuffer elements) {
        PacketEncoder encoder = new PacketEncoder(codec, header.namespace());
        List<EncodedPacket> packets = header.type() == PacketType.ACK || header.type() == PacketType.BINARY_ACK
                ? encoder.acknowledgement(header.id(), elements::serialize)
                : encoder.event("echo", elements::serialize, header.id(), Optional.empty());
        return packets.stream().map(EncodedPacket::toString).toList();
    }

    private TokenBuffer parse(List<String> written) {
        try {
            Packet header = PacketDecoder.decode(written.get(0).substring(1));
            List<byte[]> attachments =
                    written.stream().skip(1).map(HexFormat.of()::parseHex).toList();
            assertThat(header.attachments()).isEqualTo(attachments.size());
            return elements(new IncomingPacket(codec, header, attachments)).orElseThrow();
        } catch (MalformedPacket e) {
            throw new AssertionError("refuses what it wrote itself", e);
        }
    }

    /** An event's arguments, or an answer's; empty if they are not to be read. */
    private static Optional<TokenBuffer> elements(IncomingPacket packet) throws MalformedPacket {
        packet.requireWellFormed();
        try (JsonParser json = packet.open()) {
            json.nextToken();
            json.nextToken();
            if (packet.header().type() == PacketType.EVENT || packet.header().type() == PacketType.BINARY_EVENT) {
                json.nextToken();
            }
            TokenBuffer elements = copy(json);
            JsonCodec.finish(json);
            assertWithinLimits(elements);
            assertThatCode(() -> ANOTHER_READER.readTree(
                            packet.header().text().substring(packet.header().dataStart())))
                    .doesNotThrowAnyException();
            return Optional.of(elements);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static TokenBuffer copy(JsonParser json) throws IOException {
        TokenBuffer elements = new TokenBuffer(json);
        while (json.currentToken() != JsonToken.END_ARRAY) {
            elements.copyCurrentStructure(json);
            json.nextToken();
        }
        return elements;
    }
}

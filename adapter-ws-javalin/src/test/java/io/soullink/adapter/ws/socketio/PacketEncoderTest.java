package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Socket.IO protocol, section "Packet encoding"; each packet is an Engine.IO message, hence the 4 before it. */
class PacketEncoderTest {

    private final JsonCodec codec = new JsonCodec(SocketSettings.DEFAULT.json());
    private final PacketEncoder main = new PacketEncoder(codec, "/");
    private final PacketEncoder admin = new PacketEncoder(codec, "/admin");

    @Test
    void writesConnect() {
        assertThat(main.connect("x", Optional.empty())).hasToString("40{\"sid\":\"x\"}");
        assertThat(admin.connect("x", Optional.of("y"))).hasToString("40/admin,{\"sid\":\"x\",\"pid\":\"y\"}");
    }

    @Test
    void writesConnectError() {
        assertThat(main.connectError("Not authorized")).hasToString("44{\"message\":\"Not authorized\"}");
        assertThat(admin.connectError("No", Optional.of(json -> json.writeNumber(1))))
                .hasToString("44/admin,{\"message\":\"No\",\"data\":1}");
    }

    @Test
    void writesDisconnect() {
        assertThat(main.disconnect()).hasToString("41");
        assertThat(admin.disconnect()).hasToString("41/admin,");
    }

    @Test
    void writesEvents() {
        assertThat(main.event("foo", JsonWriter.NOTHING, Packet.NO_ID, Optional.empty()))
                .extracting(EncodedPacket::toString)
                .containsExactly("42[\"foo\"]");
        assertThat(admin.event("föö", json -> json.writeNumber(1), 12, Optional.of("o")))
                .extracting(EncodedPacket::toString)
                .containsExactly("42/admin,12[\"föö\",1,\"o\"]");
    }

    @Test
    void writesAcknowledgements() {
        assertThat(main.acknowledgement(0, JsonWriter.NOTHING))
                .extracting(EncodedPacket::toString)
                .containsExactly("430[]");
        assertThat(admin.acknowledgement(13, json -> json.writeString("bar")))
                .extracting(EncodedPacket::toString)
                .containsExactly("43/admin,13[\"bar\"]");
    }

    @Test
    void putsBinaryValuesBehindThePacket() {
        List<EncodedPacket> packets = admin.event(
                "baz",
                json -> {
                    json.writeBinary(new byte[] {1, 2});
                    json.writeStartArray();
                    json.writeBinary(new byte[] {9, 3, 4, 9}, 1, 2);
                    json.writeEndArray();
                },
                Packet.NO_ID,
                Optional.empty());

        assertThat(packets)
                .extracting(EncodedPacket::toString)
                .containsExactly(
                        "452-/admin,[\"baz\",{\"_placeholder\":true,\"num\":0},[{\"_placeholder\":true,\"num\":1}]]",
                        "0102",
                        "0304");
    }

    @Test
    void putsBinaryValuesBehindAnAcknowledgement() {
        assertThat(main.acknowledgement(15, json -> json.writeBinary(new byte[] {1})))
                .extracting(EncodedPacket::toString)
                .containsExactly("461-15[{\"_placeholder\":true,\"num\":0}]", "01");
    }

    @Test
    void reportsAWriterThatFails() {
        assertThatThrownBy(() -> main.acknowledgement(1, json -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(UncheckedIOException.class);
    }
}

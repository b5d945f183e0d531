package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One chat message of 100 characters on its way through the packet layer: in, out, and its acknowledgement. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PacketBenchmark {
    private static final String CONTENT = "Dinner at eight? ".repeat(6).substring(0, 100);
    private static final String SENT = "21000000000[\"send_message\",{\"roomId\":\"69a41a320000000000000001\","
            + "\"message\":{\"id\":\"1000000000\",\"content\":\"" + CONTENT + "\"}}]";

    private final JsonCodec codec = new JsonCodec(SocketSettings.DEFAULT.json());
    private final PacketEncoder encoder = new PacketEncoder(codec, "/");

    /** The header alone, which decides what becomes of a packet. */
    @Benchmark
    public Object decodeHeader() throws MalformedPacket {
        return PacketDecoder.decode(SENT);
    }

    /** The header, and each value of the JSON as text. */
    @Benchmark
    public int decodeEvent() throws MalformedPacket, IOException {
        Packet packet = PacketDecoder.decode(SENT);
        int characters = 0;
        try (JsonParser json = new IncomingPacket(codec, packet, List.of()).open()) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += json.getText().length();
                }
            }
        }
        return characters;
    }

    /** The grammar alone: what an event without a handler costs. */
    @Benchmark
    public boolean checkGrammar() throws MalformedPacket {
        return codec.isWellFormed(PacketDecoder.decode(SENT));
    }

    @Benchmark
    public List<EncodedPacket> encodeEvent() {
        return encoder.event("receive_message", PacketBenchmark::writeMessage, Packet.NO_ID, Optional.of("1z141z"));
    }

    @Benchmark
    public List<EncodedPacket> encodeAcknowledgement() {
        return encoder.acknowledgement(1_000_000_000, PacketBenchmark::writeAnswer);
    }

    private static void writeMessage(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("roomId", "69a41a320000000000000001");
        json.writeStringField("_id", "69a41a320000000000000002");
        json.writeStringField("id", "1000000000");
        json.writeNumberField("seq", 1_234);
        json.writeStringField("sender_id", "69a41a320000000000000003");
        json.writeStringField("content", CONTENT);
        json.writeNullField("imageUrl");
        json.writeStringField("created_at", "2026-03-01T10:15:30.250Z");
        json.writeEndObject();
    }

    private static void writeAnswer(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("ok", true);
        json.writeStringField("_id", "69a41a320000000000000002");
        json.writeStringField("id", "1000000000");
        json.writeNumberField("seq", 1_234);
        json.writeStringField("created_at", "2026-03-01T10:15:30.250Z");
        json.writeEndObject();
    }
}

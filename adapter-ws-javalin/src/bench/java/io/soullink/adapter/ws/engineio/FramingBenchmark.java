package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Messages of 200 bytes on their way through both transports, without the network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FramingBenchmark {
    private static final int PACKETS = 8;
    private static final String MESSAGE =
            "2[\"say\",\"" + "Dinner at eight? ".repeat(12).substring(0, 190) + "\"]";

    private final byte[] frame = ("4" + MESSAGE).getBytes(StandardCharsets.UTF_8);
    private final String payload = String.join("\u001e", Collections.nCopies(PACKETS, "4" + MESSAGE));
    private final List<EncodedPacket> packets = Collections.nCopies(PACKETS, EncodedPacket.text(MESSAGE));
    private final MessageAssembly assembly = new MessageAssembly(1_000_000);
    private final SendQueue queue = new SendQueue(EngineSettings.DEFAULT.maxWaiting());

    /** A WebSocket frame to its text. */
    @Benchmark
    public String assembleMessage() throws CharacterCodingException {
        assembly.begin(true);
        return MessageAssembly.decode(assembly.finish(ByteBuffer.wrap(frame)));
    }

    /** A long-polling body of eight packets to its texts. */
    @Benchmark
    public void decodePayload(Blackhole hole) {
        PayloadCodec.decode(payload, new PayloadCodec.Packets() {
            @Override
            public void text(String packet) {
                hole.consume(packet);
            }

            @Override
            public void binary(byte[] message) {
                hole.consume(message);
            }
        });
    }

    /** Eight packets to a long-polling body. */
    @Benchmark
    public ByteBuffer encodePayload() {
        return PayloadCodec.encode(packets);
    }

    /** Eight packets through the queue of a session. */
    @Benchmark
    public int queueAndTake() {
        queue.offer(packets);
        List<EncodedPacket> taken = queue.take(PACKETS);
        queue.written(taken);
        return taken.size();
    }
}

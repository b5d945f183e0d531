package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * A WebSocket whose frames are right and whose packets are not: before and after it has connected to a namespace, with
 * attachments too few and too many, and with another's private id.
 */
public final class PacketAttack implements Attack {

    private static final int MOST = 16;

    private final Corpus engine;
    private final Corpus packets;
    private final List<List<String>> openings;
    private final AtomicReference<String> privateId = new AtomicReference<>("unknown");

    /** @param openings what clients say first, one of them each; {@code PID} stands for the private id of another client */
    public PacketAttack(Corpus engine, Corpus packets, List<List<String>> openings) {
        this.engine = engine;
        this.packets = packets;
        this.openings = openings;
    }

    @Override
    public int run(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port).upgrade(WEBSOCKET)) {
            for (String packet : openings.get(random.nextInt(openings.size()))) {
                wire.survives(Frames.text(packet.replace("PID", privateId.get())));
            }
            remember(wire.heard());
            int most = random.nextInt(MOST);
            int sent = 0;
            boolean open = true;
            while (open && sent < most) {
                open = wire.survives(input(random));
                sent++;
            }
            end(wire, random);
            return sent;
        }
    }

    private void remember(List<String> heard) {
        for (String packet : heard) {
            int start = packet.indexOf("\"pid\":\"") + 7;
            if (packet.startsWith("40") && start > 6) {
                privateId.set(packet.substring(start, packet.indexOf('"', start)));
            }
        }
    }

    private byte[] input(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Frames.text(engine.mutated(random));
            case 1 -> Frames.binary(packets.mutated(random));
            case 2 -> attachments(random);
            default -> Frames.text(Frames.join(new byte[] {'4'}, packets.mutated(random)));
        };
    }

    /** A packet that calls for up to three attachments, and up to four attachments. */
    private static byte[] attachments(RandomGenerator random) {
        int announced = random.nextInt(4);
        StringBuilder packet = new StringBuilder("45" + announced + "-1[\"echo\"");
        for (int i = 0; i < announced; i++) {
            packet.append(",{\"_placeholder\":true,\"num\":")
                    .append(random.nextInt(-1, 4))
                    .append('}');
        }
        byte[] frames = Frames.text(packet.append(']').toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = Math.max(0, announced + random.nextInt(-1, 2)); i > 0; i--) {
            frames = Frames.join(frames, Frames.binary(new byte[random.nextInt(300)]));
        }
        return frames;
    }

    private static void end(Wire wire, RandomGenerator random) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> wire.reset();
            case 1 -> {
                wire.write(Frames.masked(Frames.FIN | Frames.CLOSE, new byte[] {3, (byte) 0xe8}));
                wire.finish();
            }
            case 2 -> {
                wire.write(Frames.text("1"));
                wire.finish();
            }
            default -> wire.finish();
        }
    }
}

package io.soullink.adapter.ws.engineio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The packets of one session that the network has not taken yet, in order and bounded. Thread-safe. */
final class SendQueue {

    /** How many times the bound answers may add to it. */
    private static final int MAX_ALLOWANCE = 8;

    private final EngineSettings.Waiting max;
    private final ArrayDeque<EncodedPacket> queued = new ArrayDeque<>(2);
    private int frames;
    private int bytes;
    private int allowance;

    SendQueue(EngineSettings.Waiting max) {
        this.max = max;
    }

    /** Adds packets that belong together, next to each other; false, and nothing added, when that is past the bound. */
    synchronized boolean offer(List<EncodedPacket> packets) {
        long more = 0;
        for (EncodedPacket packet : packets) {
            more += packet.size();
        }
        if (frames + packets.size() > max.frames() + allowance || bytes + more > max.bytes()) {
            return false;
        }
        frames += packets.size();
        bytes += (int) more;
        queued.addAll(packets);
        return true;
    }

    /**
     * Lets more frames wait than the bound, namely those that do now and an answer to each of so many packets: they have come
     * together, so their answers wait for the same poll, and the client is no slow reader for that.
     */
    synchronized void allow(int answers) {
        allowance = Math.min(frames + answers, MAX_ALLOWANCE * max.frames());
    }

    /** Takes the next packets, at most so many. They count as waiting until they are {@link #written}. */
    synchronized List<EncodedPacket> take(int most) {
        int count = Math.min(most, queued.size());
        if (count == 0) {
            return List.of();
        }
        List<EncodedPacket> taken = new ArrayList<>(count);
        while (taken.size() < count) {
            taken.add(queued.poll());
        }
        return taken;
    }

    synchronized void written(List<EncodedPacket> packets) {
        frames -= packets.size();
        for (EncodedPacket packet : packets) {
            bytes -= packet.size();
        }
    }

    synchronized boolean isEmpty() {
        return queued.isEmpty();
    }

    synchronized void clear() {
        queued.clear();
    }
}

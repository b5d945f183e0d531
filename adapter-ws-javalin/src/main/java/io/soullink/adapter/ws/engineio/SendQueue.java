package io.soullink.adapter.ws.engineio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The packets of one session that the network has not taken yet, in order and bounded. Thread-safe. */
final class SendQueue {

    /** How many times the bound of frames may wait between two polls. */
    private static final int BURST = 9;

    private final EngineSettings.Waiting max;
    private final ArrayDeque<EncodedPacket> queued = new ArrayDeque<>(2);
    private int frames;
    private int bytes;
    private long most;
    private boolean polled;

    SendQueue(EngineSettings.Waiting max) {
        this.max = max;
        this.most = max.frames();
    }

    /** Adds packets that belong together, next to each other; false, and nothing added, when that is past the bound. */
    synchronized boolean offer(List<EncodedPacket> packets) {
        long more = 0;
        for (EncodedPacket packet : packets) {
            more += packet.size();
        }
        if ((long) frames + packets.size() > most || bytes + more > max.bytes()) {
            return false;
        }
        frames += packets.size();
        bytes += (int) more;
        queued.addAll(packets);
        return true;
    }

    /**
     * Lets nine times as many frames wait as the bound says: the client takes them by polls, so what comes between two of them
     * waits for the next, however fast it reads. How long, is for whoever answers the polls to see.
     */
    synchronized void awaitPolls() {
        polled = true;
        most = (long) BURST * max.frames();
    }

    /** From here on the bound holds again; what is past it already may wait beside, until it is written. */
    synchronized void awaitNoPolls() {
        polled = false;
        most = (long) max.frames() + frames;
    }

    /** Whether more frames wait than the bound says. */
    synchronized boolean isPastBound() {
        return frames > max.frames();
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
        if (!polled) {
            most = Math.min(most, (long) max.frames() + frames);
        }
    }

    /** Bytes of what is not {@link #written} yet. */
    synchronized int waitingBytes() {
        return bytes;
    }

    synchronized boolean isEmpty() {
        return queued.isEmpty();
    }

    synchronized void clear() {
        queued.clear();
    }
}

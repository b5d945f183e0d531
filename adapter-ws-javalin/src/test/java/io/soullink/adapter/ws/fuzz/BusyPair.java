package io.soullink.adapter.ws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Two clients of a room, one of which speaks. */
final class BusyPair implements AutoCloseable {

    private static final String TEXT = "x".repeat(1_000);

    private final Wire speaker;
    private final Wire listener;
    private int id;

    BusyPair(int port, String room) throws IOException {
        speaker = connect(port, room);
        listener = connect(port, room);
    }

    /** Says something; returns the nanoseconds until it has been heard and acknowledged. */
    long relay() throws IOException {
        id++;
        long start = System.nanoTime();
        speaker.write(Frames.text("42" + id + "[\"relay\",\"" + TEXT + "\"]"));
        assertThat(listener.next()).startsWith("42[\"relayed\",\"x");
        assertThat(speaker.next()).isEqualTo("43" + id + "[]");
        return System.nanoTime() - start;
    }

    private static Wire connect(int port, String room) throws IOException {
        Wire wire = new Wire(port).upgrade(Attack.WEBSOCKET);
        wire.write(Frames.text("40{\"room\":\"" + room + "\"}"));
        assertThat(wire.next()).startsWith("0");
        assertThat(wire.next()).startsWith("40");
        return wire;
    }

    @Override
    public void close() throws IOException {
        speaker.close();
        listener.close();
    }
}

package io.soullink.adapter.ws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;

/** A client that does nothing wrong, and hears nothing but what is for it. Thread-safe. */
public final class Bystander implements AutoCloseable {

    private static final String PING = "2";
    private static final String PONG = "3";

    private final WireClient client;
    private final String request;
    private final String answer;
    private long id;

    private Bystander(WireClient client, String request, String answer) {
        this.client = client;
        this.request = request;
        this.answer = answer;
    }

    /**
     * Connects a client.
     *
     * @param request  the event that it sends all the time
     * @param answer   how its acknowledgement starts
     * @param openings what it says first; what it hears upon that is not looked at
     */
    public static Bystander connect(int port, String request, String answer, String... openings) {
        WireClient client = WireClient.connect(port, Attack.WEBSOCKET);
        for (String opening : openings) {
            client.send(opening);
        }
        client.send("420" + request);
        while (!client.next().startsWith("430")) {
            // The handshake, and what belongs to the openings.
        }
        return new Bystander(client, request, answer);
    }

    /** Sends its event and waits for the acknowledgement; answers a ping on the way. */
    public synchronized void echo() {
        long asked = ++id;
        client.send("42" + asked + request);
        String next = client.next();
        while (next.equals(PING)) {
            client.send(PONG);
            next = client.next();
        }
        assertThat(next).startsWith("43" + asked + answer);
    }

    @Override
    public void close() {
        client.close();
    }
}

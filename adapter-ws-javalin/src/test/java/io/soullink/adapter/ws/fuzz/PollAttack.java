package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** HTTP requests that are wrong, and payloads that are, by long-polling and by an upgrade from it. */
final class PollAttack implements Attack {

    private static final String[] METHODS = {
        "PUT", "DELETE", "PATCH", "HEAD", "TRACE", "get", "OPTIONS", "CONNECT", "BREW"
    };
    private static final String[] QUERIES = {
        "",
        "?",
        "?EIO=4",
        "?transport=polling",
        "?EIO=3&transport=polling",
        "?EIO=4&transport=pigeon",
        "?EIO=4&transport=polling&sid=",
        "?EIO=4&transport=polling&sid=nobody",
        "?EIO=4&transport=websocket",
        "?EIO=4&transport=websocket&sid=nobody",
        "?EIO=4&transport=polling&sid=%00",
        "?EIO=4&transport=polling&sid=%",
        "?EIO=4&transport=polling&sid=%zz",
        "?EIO=4&transport=polling&sid=%c0%80",
        "?transport=polling&transport=websocket",
        "?EIO=4&transport=polling&sid=../../etc/passwd",
        "?EIO=%34&transport=%70olling&sid=x",
        "?&&&===&EIO=4&transport"
    };
    private static final String SEPARATOR = "\u001e";

    private final Corpus payloads;
    private final Corpus packets;

    PollAttack(Corpus payloads, Corpus packets) {
        this.payloads = payloads;
        this.packets = packets;
    }

    @Override
    public int run(int port, RandomGenerator random) throws IOException {
        return switch (random.nextInt(6)) {
            case 0 -> wrongRequests(port, random);
            case 1 -> mutatedRequest(port, random);
            case 2 -> unfinishedBody(port, random);
            case 3 -> overlap(port, random);
            case 4 -> probe(port, random);
            default -> payloads(port, random);
        };
    }

    private int wrongRequests(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port)) {
            int sent = 0;
            Answer answer;
            do {
                wire.write(wrongRequest(random));
                answer = wire.answer().requireNoFailure();
                sent++;
            } while (answer.status() != 0 && sent < 8);
            return sent;
        }
    }

    private static String wrongRequest(RandomGenerator random) {
        String query = "/socket.io/" + QUERIES[random.nextInt(QUERIES.length)];
        return switch (random.nextInt(3)) {
            case 0 -> Requests.of("POST", query, "4hello");
            case 1 -> Requests.of("PUT", POLLING, "x".repeat(random.nextInt(100)));
            default -> Requests.get(query);
        };
    }

    /** The whole of a request, wrong somewhere, and then the end. */
    private static int mutatedRequest(int port, RandomGenerator random) throws IOException {
        String method = random.nextBoolean() ? "GET" : METHODS[random.nextInt(METHODS.length)];
        byte[] request = (random.nextBoolean() ? Requests.upgrade(WEBSOCKET) : Requests.of(method, POLLING, ""))
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            request = Mutation.of(request, request, random);
        }
        try (Wire wire = new Wire(port)) {
            wire.write(request);
            wire.end();
            return 1;
        }
    }

    /** A body that is longer than it may be, or than it says, or shorter. */
    private static int unfinishedBody(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port)) {
            String session = open(wire);
            String body = "4".repeat(random.nextInt(200));
            wire.write(
                    switch (random.nextInt(4)) {
                        case 0 -> Requests.claiming("POST", session, Long.MAX_VALUE, body);
                        case 1 -> Requests.claiming("POST", session, body.length() + 1L, body);
                        case 2 -> Requests.claiming("POST", session, body.length() / 2, body);
                        default -> Requests.of("POST", session, "4".repeat(FuzzedServer.MAX_PAYLOAD + 1));
                    });
            wire.end();
            return 2;
        }
    }

    /** Two requests at a time, where one is allowed. */
    private static int overlap(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port);
                Wire other = new Wire(port)) {
            String session = open(wire);
            if (random.nextBoolean()) {
                wire.write(Requests.get(session));
                other.write(Requests.get(session));
            } else {
                wire.write(Requests.claiming("POST", session, 10, "4"));
                other.write(Requests.of("POST", session, "40"));
                other.answer().requireNoFailure();
            }
            return 3;
        }
    }

    /** WebSockets that would take the session over, and do not say it right. */
    private int probe(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port);
                Wire socket = new Wire(port)) {
            String session = open(wire);
            socket.upgrade(session.replace("polling", "websocket"));
            int sent = 1;
            boolean open = true;
            while (open && sent < 6) {
                byte[] packet = random.nextInt(3) == 0
                        ? "2probe".getBytes(StandardCharsets.US_ASCII)
                        : payloads.mutated(random);
                open = socket.survives(random.nextInt(8) == 0 ? Frames.binary(packet) : Frames.text(packet));
                sent++;
            }
            return sent;
        }
    }

    private int payloads(int port, RandomGenerator random) throws IOException {
        try (Wire wire = new Wire(port)) {
            String session = open(wire);
            int sent = 1;
            Answer answer;
            do {
                wire.write(post(session, random));
                answer = wire.answer().requireNoFailure();
                sent++;
            } while (answer.status() == 200 && sent < 8);
            if (random.nextBoolean()) {
                wire.write(Requests.get(session));
                sent++;
            }
            return sent;
        }
    }

    private byte[] post(String session, RandomGenerator random) {
        byte[] body = payloads.mutated(random);
        if (random.nextBoolean()) {
            byte[] separator = SEPARATOR.getBytes(StandardCharsets.US_ASCII);
            byte[] message = {'4'};
            body = Frames.join(message, new byte[] {'0'}, separator, message, packets.mutated(random), separator, body);
        }
        byte[] head = Requests.claiming("POST", session, body.length, "").getBytes(StandardCharsets.US_ASCII);
        return Frames.join(head, body);
    }

    /** Opens a session; returns the path of its requests. */
    private static String open(Wire wire) {
        wire.write(Requests.get(POLLING));
        String handshake = wire.answer().body();
        int sid = handshake.indexOf("\"sid\":\"") + 7;
        return POLLING + "&sid=" + handshake.substring(sid, handshake.indexOf('"', sid));
    }
}

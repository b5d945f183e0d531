package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One device's place: those of numbers 0 and 1 are partners, 2 and 3, and so on.
 *
 * @param token what proves who sits here, where the server asks
 * @param room the partners' room, where the server asks
 */
record Seat(int number, String token, String room) {
    private static final String NO_ROOM = "0".repeat(24);

    /** Seats at a server that asks nobody who they are. */
    static List<Seat> open(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Seat(number, "none", NO_ROOM))
                .toList();
    }

    /** Seats from a file of lines with a token and a room each. */
    static List<Seat> read(Path file) throws IOException {
        List<Seat> seats = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ");
            seats.add(new Seat(seats.size(), words[0], words[1]));
        }
        return seats;
    }

    int partner() {
        return number ^ 1;
    }
}

package io.soullink.adapter.ws.fuzz;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An HTTP response. */
record Answer(int status, String body) {

    static final Answer NONE = new Answer(0, "");

    static Answer read(DataInputStream in) throws IOException {
        String head = line(in);
        if (!head.startsWith("HTTP/1.1 ")) {
            throw new AssertionError("not a response: " + head);
        }
        int status = Integer.parseInt(head.substring(9, 12));
        int length = 0;
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(field.substring(15).strip());
            }
        }
        return new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Fails if the server says that the fault is its own. */
    Answer requireNoFailure() {
        // 501 and 505 speak of methods and versions that do not exist.
        if (status >= 500 && status != 501 && status != 505) {
            throw new AssertionError("the server failed: " + this);
        }
        return this;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}

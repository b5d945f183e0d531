package io.soullink.adapter.ws.fuzz;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A TCP connection that writes what it is told, right or wrong, and understands what the server says. A server that closes
 * it, or resets it, does no wrong; one that says nothing, that nonsense, or that it failed, does.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SERVER_FAILED = 1011;
    private static final byte[] NO_MARK = {};

    private final Socket socket;
    private final DataInputStream in;
    private final List<String> heard = new ArrayList<>();
    private int pings;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1024));
    }

    /** Writes as much as the server takes. */
    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedByServer) {
            // What it has said before is still there to be read.
        }
    }

    public void write(String ascii) {
        write(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Becomes a WebSocket; the first message that comes is the Engine.IO handshake. */
    public Wire upgrade(String path) {
        write(Requests.upgrade(path));
        Answer answer = answer();
        if (answer.status() != 101) {
            throw new AssertionError("no WebSocket: " + answer);
        }
        return this;
    }

    /** Sends frames and a ping behind them; false if the server closes instead of answering it. */
    boolean survives(byte[] frames) {
        byte[] mark = ByteBuffer.allocate(4).putInt(++pings).array();
        write(Frames.join(frames, Frames.masked(Frames.FIN | Frames.PING, mark)));
        return reads(mark);
    }

    /** Says that nothing more comes, and waits until the server has closed. */
    void finish() {
        try {
            socket.shutdownOutput();
        } catch (IOException closedByServer) {
            return;
        }
        reads(NO_MARK);
    }

    /** Says that nothing more comes, and reads the responses to what has come, until the server has closed. */
    void end() {
        try {
            socket.shutdownOutput();
        } catch (IOException closedByServer) {
            return;
        }
        int status;
        do {
            status = answer().requireNoFailure().status();
        } while (status != 0 && status != 101);
    }

    /** The next message. */
    public String next() throws IOException {
        while (heard.isEmpty()) {
            payload(in.readUnsignedByte());
        }
        return heard.remove(0);
    }

    /** The messages that have come since the last call. */
    public List<String> heard() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    /** Reads one HTTP response; status 0 if the server has closed. */
    Answer answer() {
        try {
            return Answer.read(in);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (IOException closedByServer) {
            return Answer.NONE;
        }
    }

    /** Reads the response to a request to upgrade. */
    public int answerStatus() {
        return answer().status();
    }

    /** Reads to the close frame and returns its code; 1006 if there is none. */
    public int closeStatus() {
        try {
            while (true) {
                int first = in.readUnsignedByte();
                byte[] payload = in.readNBytes(length());
                if (first == (Frames.FIN | Frames.CLOSE)) {
                    return Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
                }
                check(first, payload);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no end", e);
        } catch (IOException closedByServer) {
            return 1006;
        }
    }

    /** Ends the connection at once, unread bytes and all. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Whether the pong with this mark comes before the end, or before the close frame, if there is a mark. */
    private boolean reads(byte[] mark) {
        try {
            while (true) {
                int first = in.readUnsignedByte();
                byte[] payload = payload(first);
                if (first == (Frames.FIN | Frames.PONG) && mark.length > 0 && Arrays.equals(payload, mark)) {
                    return true;
                }
                if (first == (Frames.FIN | Frames.CLOSE) && mark.length > 0) {
                    return false;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("neither an answer nor an end", e);
        } catch (IOException closedByServer) {
            return false;
        }
    }

    private byte[] payload(int first) throws IOException {
        byte[] payload = in.readNBytes(length());
        check(first, payload);
        return payload;
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            return in.readUnsignedShort();
        }
        if (length > 126) {
            throw new AssertionError("a masked or very long frame from the server");
        }
        return length;
    }

    private void check(int first, byte[] payload) {
        switch (first) {
            case Frames.FIN | Frames.TEXT -> heard.add(text(payload));
            case Frames.FIN | Frames.BINARY, Frames.FIN | Frames.PONG -> {}
            case Frames.FIN | Frames.CLOSE -> {
                if (payload.length >= 2 && ByteBuffer.wrap(payload).getShort() == SERVER_FAILED) {
                    throw new AssertionError("the server failed");
                }
            }
            default -> throw new AssertionError("a frame that no server sends: " + Integer.toHexString(first));
        }
    }

    private static String text(byte[] payload) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a text from the server that is none", e);
        }
    }
}

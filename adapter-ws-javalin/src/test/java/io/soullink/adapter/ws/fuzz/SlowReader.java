package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that joins a room and never reads a byte of what it gets. */
final class SlowReader implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 4096;

    private final Socket socket = new Socket();

    SlowReader(int port, String room) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        byte[] upgrade = Requests.upgrade(Attack.WEBSOCKET).getBytes(StandardCharsets.US_ASCII);
        byte[] connect = Frames.text("40{\"room\":\"" + room + "\"}");
        socket.getOutputStream().write(Frames.join(upgrade, connect));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

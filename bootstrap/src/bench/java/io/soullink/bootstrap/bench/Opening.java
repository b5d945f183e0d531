package io.soullink.bootstrap.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Opens a device's WebSocket (RFC 6455, section 4.1) and, where the server speaks Socket.IO, connects to its main namespace.
 * Waits for each answer.
 */
final class Opening {
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final ByteBuffer buffer = ByteBuffer.allocate(16_384);
    private final Device device;
    private String last = "";

    private Opening(Device device) {
        this.device = device;
    }

    static Device open(int port, Contender.Wire wire, Seat seat) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Device device = new Device(seat, channel);
        Opening opening = new Opening(device);
        opening.upgrade(wire.path() + "seat=" + seat.number());
        if (wire.speaksSocketIo()) {
            opening.await("0{");
            channel.write(ByteBuffer.wrap(SentText.masked("40{\"token\":\"" + seat.token() + "\"}")));
            opening.await("40");
        }
        return device;
    }

    private void upgrade(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c291bCBsaW5rIGJlbmNoIQ==\r\n\r\n";
        device.channel().write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String answer = "";
        while (!answer.contains(END_OF_HEADERS)) {
            receive();
            answer = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        }
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket: " + answer.lines().findFirst().orElse(""));
        }
        buffer.flip().position(answer.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length());
        device.reader().read(buffer, this::hear);
    }

    private void await(String beginning) throws IOException {
        while (!last.startsWith(beginning)) {
            device.reader().resume(buffer);
            receive();
            device.reader().read(buffer.flip(), this::hear);
        }
    }

    /** What follows what is awaited, say that the partner is there, is not awaited itself. */
    private void hear(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.startsWith("44")) {
            throw new IllegalStateException("refused: " + text);
        }
        if (!text.startsWith("42")) {
            last = text;
        }
    }

    private void receive() throws IOException {
        if (device.channel().read(buffer) < 0) {
            throw new EOFException("the server closed a connection while it was opened");
        }
    }
}

package io.soullink.bootstrap.bench;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** netty-socketio as it comes, with nothing behind it: what is said goes to the partner, and is acknowledged. */
final class NettyRelay {
    private static final Map<Integer, SocketIOClient> SEATS = new ConcurrentHashMap<>();

    private NettyRelay() {}

    /** What a client says. */
    record Sent(String roomId, Message message) {}

    /** The part of it that the partner hears. */
    record Message(String id, String content) {}

    public static void main(String[] arguments) throws IOException {
        Configuration configuration = new Configuration();
        configuration.setHostname("127.0.0.1");
        configuration.setPort(freePort());
        configuration.setTransports(Transport.WEBSOCKET);
        SocketIOServer server = new SocketIOServer(configuration);
        server.addConnectListener(client -> {
            client.set("seat", seat(client));
            SEATS.put(seat(client), client);
        });
        server.addDisconnectListener(client -> SEATS.remove(seat(client), client));
        server.addEventListener("send_message", Sent.class, NettyRelay::relay);
        server.start();
        ServerConsole.serve(configuration.getPort());
    }

    private static void relay(SocketIOClient client, Sent sent, AckRequest acknowledgement) {
        Integer seat = client.get("seat");
        SocketIOClient partner = SEATS.get(seat ^ 1);
        if (partner != null) {
            partner.sendEvent("receive_message", sent.message());
        }
        acknowledgement.sendAckData(Map.of("ok", true));
    }

    private static int seat(SocketIOClient client) {
        return Integer.parseInt(client.getHandshakeData().getSingleUrlParam("seat"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}

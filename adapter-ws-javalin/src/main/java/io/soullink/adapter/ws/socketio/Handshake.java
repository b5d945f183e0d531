package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soullink.adapter.ws.engineio.OpenRequest;
import java.io.IOException;
import java.util.Optional;

/** What a client says of itself when it connects to a namespace. */
public final class Handshake {

    private static final Packet NO_AUTH = new Packet(PacketType.CONNECT, "/", Packet.NO_ID, 0, "{}", 0);

    private final JsonCodec codec;
    private final Packet packet;
    private final OpenRequest request;

    Handshake(JsonCodec codec, Packet packet, OpenRequest request) {
        this.codec = codec;
        this.packet = packet.hasData() ? packet : NO_AUTH;
        this.request = request;
    }

    /** The address of the peer that connected: a proxy's, when there is one. */
    public String remoteAddress() {
        return request.remoteAddress();
    }

    /** The first value of a header of the request that opened the connection, whatever its case. */
    public Optional<String> header(String name) {
        return request.header(name);
    }

    /** The first value of a parameter of that request's query. */
    public Optional<String> query(String name) {
        return request.query(name);
    }

    /**
     * Reads the client's {@code auth} object, {@code {}} when it sent none.
     *
     * @param reader starts at the object's {@code START_OBJECT}
     * @throws ConnectRefused if the reader throws an {@link IOException}
     */
    public <T> T auth(PayloadReader<T> reader) {
        try (JsonParser json = codec.parser(packet)) {
            json.nextToken();
            return reader.read(json);
        } catch (IOException e) {
            throw new ConnectRefused("Invalid auth");
        }
    }

    /**
     * A text field of {@code auth}, if there is one of that name and kind.
     *
     * @throws ConnectRefused if the object is past a limit
     */
    public Optional<String> authText(String field) {
        return auth(json -> {
            String value = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals(field)) {
                    value = json.getText();
                }
                json.skipChildren();
            }
            return Optional.ofNullable(value);
        });
    }
}

package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.engineio.PacketBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the packets of one namespace (protocol, section "Packet encoding"). Thread-safe. */
final class PacketEncoder {

    private final JsonCodec codec;
    private final String namespace;

    PacketEncoder(JsonCodec codec, String namespace) {
        this.codec = codec;
        this.namespace = namespace.equals(PacketDecoder.MAIN_NAMESPACE) ? "" : namespace + ",";
    }

    EncodedPacket connect(String id, Optional<String> privateId) {
        return object(PacketType.CONNECT, json -> {
            json.writeStringField("sid", id);
            if (privateId.isPresent()) {
                json.writeStringField("pid", privateId.get());
            }
        });
    }

    EncodedPacket connectError(String message) {
        return connectError(message, Optional.empty());
    }

    EncodedPacket connectError(String message, Optional<JsonWriter> data) {
        return object(PacketType.CONNECT_ERROR, json -> {
            json.writeStringField("message", message);
            if (data.isPresent()) {
                json.writeFieldName("data");
                data.get().write(json);
            }
        });
    }

    EncodedPacket disconnect() {
        return header(PacketType.DISCONNECT, 0, Packet.NO_ID).toPacket();
    }

    /**
     * An event, and its attachments.
     *
     * @param id     of the acknowledgement asked for, or {@link Packet#NO_ID}
     * @param offset the last argument, by which a client says later what it has seen; empty: none
     */
    List<EncodedPacket> event(String name, JsonWriter arguments, long id, Optional<String> offset) {
        return array(PacketType.EVENT, PacketType.BINARY_EVENT, id, json -> {
            json.writeString(name);
            arguments.write(json);
            if (offset.isPresent()) {
                json.writeString(offset.get());
            }
        });
    }

    List<EncodedPacket> acknowledgement(long id, JsonWriter arguments) {
        return array(PacketType.ACK, PacketType.BINARY_ACK, id, arguments);
    }

    private List<EncodedPacket> array(PacketType text, PacketType binary, long id, JsonWriter elements) {
        PacketBuffer packet = header(text, 0, id);
        int dataStart = packet.size();
        List<EncodedPacket> attachments = write(packet, json -> {
            json.writeStartArray();
            elements.write(json);
            json.writeEndArray();
        });
        if (attachments.isEmpty()) {
            return List.of(packet.toPacket());
        }
        PacketBuffer counted = header(binary, attachments.size(), id);
        byte[] all = packet.toByteArray();
        counted.write(all, dataStart, all.length - dataStart);
        List<EncodedPacket> packets = new ArrayList<>(attachments.size() + 1);
        packets.add(counted.toPacket());
        packets.addAll(attachments);
        return packets;
    }

    private EncodedPacket object(PacketType type, JsonWriter fields) {
        PacketBuffer packet = header(type, 0, Packet.NO_ID);
        write(packet, json -> {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        });
        return packet.toPacket();
    }

    private List<EncodedPacket> write(PacketBuffer packet, JsonWriter value) {
        try (JsonGenerator json = codec.generator(packet)) {
            AttachmentGenerator generator = new AttachmentGenerator(json);
            value.write(generator);
            return generator.attachments();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PacketBuffer header(PacketType type, int attachments, long id) {
        PacketBuffer packet = new PacketBuffer();
        packet.write('0' + type.ordinal());
        if (type.isBinary()) {
            packet.ascii(Integer.toString(attachments)).write('-');
        }
        if (!namespace.isEmpty()) {
            packet.writeBytes(namespace.getBytes(StandardCharsets.UTF_8));
        }
        if (id != Packet.NO_ID) {
            packet.ascii(Long.toString(id));
        }
        return packet;
    }
}

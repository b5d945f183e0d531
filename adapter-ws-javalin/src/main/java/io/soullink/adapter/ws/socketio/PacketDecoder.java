package io.soullink.adapter.ws.socketio;

/** Reads the header of a packet (protocol, section "Packet encoding"), looking at each character once. */
final class PacketDecoder {

    static final String MAIN_NAMESPACE = "/";

    private static final int MAX_ID_DIGITS = 15;
    private static final int MAX_COUNT_DIGITS = 3;
    private static final int MAX_NAMESPACE = 128;

    private final String text;
    private int position;

    private PacketDecoder(String text) {
        this.text = text;
    }

    /** @throws MalformedPacket if the header is not one, or the data of another kind than the type calls for */
    static Packet decode(String text) throws MalformedPacket {
        return new PacketDecoder(text).decode();
    }

    private Packet decode() throws MalformedPacket {
        PacketType type = text.isEmpty() ? null : PacketType.of(text.charAt(position++));
        if (type == null) {
            throw new MalformedPacket("unknown packet type");
        }
        int attachments = 0;
        if (type.isBinary()) {
            attachments = (int) number(MAX_COUNT_DIGITS);
            if (attachments < 0 || next() != '-') {
                throw new MalformedPacket("binary packet without a count of attachments");
            }
            position++;
        }
        String namespace = namespace();
        Packet packet = new Packet(type, namespace, number(MAX_ID_DIGITS), attachments, text, position);
        requireKindOfData(packet);
        return packet;
    }

    private String namespace() throws MalformedPacket {
        if (next() != '/') {
            return MAIN_NAMESPACE;
        }
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        if (end - position > MAX_NAMESPACE) {
            throw new MalformedPacket("namespace too long");
        }
        String namespace = text.substring(position, end);
        position = comma < 0 ? end : end + 1;
        return namespace;
    }

    private long number(int maxDigits) throws MalformedPacket {
        int start = position;
        long number = 0;
        while (next() >= '0' && next() <= '9') {
            if (position - start == maxDigits) {
                throw new MalformedPacket("number too long");
            }
            number = number * 10 + (text.charAt(position++) - '0');
        }
        return position == start ? Packet.NO_ID : number;
    }

    private void requireKindOfData(Packet packet) throws MalformedPacket {
        boolean expected = switch (packet.type()) {
            case CONNECT -> packet.id() == Packet.NO_ID && (!packet.hasData() || next() == '{');
            case DISCONNECT -> packet.id() == Packet.NO_ID && !packet.hasData();
            case EVENT, BINARY_EVENT -> next() == '[';
            case ACK, BINARY_ACK -> packet.id() != Packet.NO_ID && next() == '[';
            case CONNECT_ERROR -> false;
        };
        if (!expected) {
            throw new MalformedPacket("data does not suit the packet type");
        }
    }

    /** The character to read next, 0 at the end. */
    private char next() {
        return position < text.length() ? text.charAt(position) : 0;
    }
}

package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns binary values into placeholders, and keeps them as the attachments that follow the packet. */
final class AttachmentGenerator extends JsonGeneratorDelegate {

    private List<EncodedPacket> attachments = List.of();

    AttachmentGenerator(JsonGenerator text) {
        super(text, false);
    }

    List<EncodedPacket> attachments() {
        return attachments;
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) throws IOException {
        if (attachments.isEmpty()) {
            attachments = new ArrayList<>();
        }
        Placeholder.write(delegate, attachments.size());
        attachments.add(EncodedPacket.binary(Arrays.copyOfRange(data, offset, offset + length)));
    }

    @Override
    public void writeEmbeddedObject(Object object) throws IOException {
        if (object instanceof byte[] bytes) {
            writeBinary(bytes);
        } else {
            delegate.writeEmbeddedObject(object);
        }
    }
}

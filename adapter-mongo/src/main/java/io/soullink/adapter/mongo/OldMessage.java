package io.soullink.adapter.mongo;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * A message of the first backend, which kept it in a bundle of one sender's.
 *
 * @param id the one that it had, or one that is made of its place in the bundle: the same one at each reading
 */
record OldMessage(MessageId id, UserId sender, ClientMessageId clientId, Content content, Instant at) {
    private static final int HASHED_DIGITS = 16;

    /**
     * Reads one of a bundle's messages.
     *
     * @throws Rejected or {@link IllegalArgumentException} that says why it cannot be read
     */
    static OldMessage read(BsonDocument bundle, int index, BsonDocument message) {
        String bundleId = OldValues.id(bundle, "_id").orElseThrow(() -> new IllegalArgumentException("no bundle id"));
        String sender = OldValues.id(message, "sender_id", "senderId", "sender")
                .or(() -> OldValues.id(bundle, "sender_id", "senderId", "sender"))
                .orElseThrow(() -> new IllegalArgumentException("no sender"));
        Instant at = OldValues.time(message, "created_at", "createdAt", "timestamp", "time")
                .or(() -> OldValues.time(bundle, "createdAt", "created_at"))
                .orElseGet(() -> OldValues.timeOf(bundleId));
        MessageId id = new MessageId(OldValues.id(message, "_id").orElseGet(() -> made(bundleId, index)));
        return new OldMessage(id, new UserId(sender), clientId(message, id), content(message), at);
    }

    /** The same under its own id, where its sender used theirs for another message too. */
    OldMessage renamed() {
        return new OldMessage(id, sender, new ClientMessageId(id.value()), content, at);
    }

    private static ClientMessageId clientId(BsonDocument message, MessageId id) {
        try {
            return new ClientMessageId(OldValues.text(message, "id", "clientId").orElse(id.value()));
        } catch (Rejected unfit) {
            return new ClientMessageId(id.value());
        }
    }

    private static Content content(BsonDocument message) {
        String text = OldValues.text(message, "content", "text", "message").orElse("");
        return new Content(text, image(message));
    }

    private static Optional<ImageUrl> image(BsonDocument message) {
        try {
            return OldValues.text(message, "imageUrl", "image")
                    .filter(url -> !url.isBlank())
                    .map(OldUpload::address);
        } catch (Rejected unfit) {
            return Optional.empty();
        }
    }

    private static String made(String bundleId, int index) {
        try {
            byte[] place = (bundleId + "/" + index).getBytes(StandardCharsets.US_ASCII);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place);
            return bundleId.substring(0, 8) + HexFormat.of().formatHex(hash).substring(0, HASHED_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

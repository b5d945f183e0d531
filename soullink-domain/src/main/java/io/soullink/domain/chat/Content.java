package io.soullink.domain.chat;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message says: a text, an image, or both.
 *
 * @param text up to {@value #MAX_LENGTH} code points, kept as written; may be empty or blank beside an image only
 */
public record Content(String text, Optional<ImageUrl> image) {
    /** Code points of text, at most. */
    public static final int MAX_LENGTH = 4_000;

    /** @throws Rejected with {@link Reason#INVALID} if it says nothing, or too much */
    public Content {
        Objects.requireNonNull(image, "image");
        if (text == null) {
            text = "";
        }
        if (text.length() > MAX_LENGTH && text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw Rejected.invalid("content", "must have at most " + MAX_LENGTH + " characters");
        }
        if (image.isEmpty() && text.isBlank()) {
            throw Rejected.invalid("content", "must not be empty without an image");
        }
        Text.requireReadable("content", text);
    }

    /** Characters of the text and of the image's address together. */
    public int length() {
        return text.length() + image.map(url -> url.value().length()).orElse(0);
    }

    /** A text without an image. */
    public static Content of(String text) {
        return new Content(text, Optional.empty());
    }

    /** Hides what is said. */
    @Override
    public String toString() {
        return "Content[hidden]";
    }
}

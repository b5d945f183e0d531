package io.soullink.domain.media;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names an uploaded file: 32 lower-case hexadecimal digits, 128 bits of chance, since it is half of what protects it.
 *
 * @param value the digits
 */
public record MediaId(String value) {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if it is of another form */
    public MediaId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be 32 lower-case hexadecimal digits");
        }
    }

    /**
     * A new one.
     *
     * @param random unpredictable
     */
    public static MediaId draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MediaId(HexFormat.of().formatHex(bytes));
    }

    /** Empty for what has another form. */
    public static Optional<MediaId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new MediaId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.soullink.app.port;

/** Names one connected device of a user, unique for as long as it is connected. */
public record DeviceId(String value) {
    /** @throws IllegalArgumentException if it is null or empty */
    public DeviceId {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("value must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

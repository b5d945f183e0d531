package io.soullink.domain.user;

/** A password's hash in the text form of its algorithm, parameters and salt included. */
public record PasswordHash(String value) {
    /** @throws IllegalArgumentException if it is null or blank */
    public PasswordHash {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
    }

    /** Hides the hash. */
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}

package io.soullink.domain.couple;

/** What is stored of a {@link PairingCode}: enough to know it again, not to tell it. */
public record CodeDigest(String value) {
    /** @throws IllegalArgumentException if it is null or blank */
    public CodeDigest {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
    }

    /** Hides the digest. */
    @Override
    public String toString() {
        return "CodeDigest[hidden]";
    }
}

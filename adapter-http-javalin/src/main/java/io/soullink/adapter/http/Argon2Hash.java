package io.soullink.adapter.http;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password's hash by Argon2id, version 1.3, one lane, written as a PHC string:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}, salt and hash in Base64 without padding.
 *
 * @param memory in KiB
 * @param passes over the memory
 */
record Argon2Hash(int memory, int passes, byte[] salt, byte[] hash) {
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    /** What a stored hash may make the server spend, at most: a hash is no more trusted than its storage. */
    private static final int MAX_MEMORY = 65_536;

    private static final int MAX_PASSES = 4;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,5}),t=(\\d)," + "p=1\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static Argon2Hash of(byte[] password, byte[] salt) {
        return new Argon2Hash(MEMORY, PASSES, salt, compute(password, salt, MEMORY, PASSES, HASH_BYTES));
    }

    /** The hash that {@code text} writes; empty if it writes none, or one that would cost too much to try. */
    static Optional<Argon2Hash> parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(phc.group(1));
        int passes = Integer.parseInt(phc.group(2));
        if (memory < 8 || memory > MAX_MEMORY || passes < 1 || passes > MAX_PASSES) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(
                    new Argon2Hash(memory, passes, base64.decode(phc.group(3)), base64.decode(phc.group(4))));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** In a time that does not tell how much of it is right. */
    boolean matches(byte[] password) {
        return MessageDigest.isEqual(hash, compute(password, salt, memory, passes, hash.length));
    }

    /** Whether less was spent on it than is today. */
    boolean isOutdated() {
        return memory < MEMORY || passes < PASSES || salt.length < 16 || hash.length < HASH_BYTES;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] compute(byte[] password, byte[] salt, int memory, int passes, int length) {
        return Argon2Function.getInstance(memory, passes, LANES, length, Argon2.ID, Argon2Function.ARGON2_VERSION_13)
                .hash(password, salt)
                .getBytes();
    }
}

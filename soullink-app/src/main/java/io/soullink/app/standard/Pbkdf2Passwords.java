package io.soullink.app.standard;

import io.soullink.app.port.PasswordHasher;
import io.soullink.domain.user.PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018), which is what the JDK has. Hashes are written
 * {@code $pbkdf2-sha256$<iterations>$<salt>$<hash>}, salt (16 bytes) and hash (32 bytes) in Base64.
 */
public final class Pbkdf2Passwords implements PasswordHasher {
    /** What OWASP's Password Storage Cheat Sheet asks for. */
    public static final int RECOMMENDED_ITERATIONS = 600_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    /** Hashes with {@value #RECOMMENDED_ITERATIONS} iterations, some tenths of a second of one core. */
    public Pbkdf2Passwords() {
        this(RECOMMENDED_ITERATIONS);
    }

    /** Hashes with another number of iterations; few are for tests only. */
    public Pbkdf2Passwords(int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be 1 or more");
        }
        this.iterations = iterations;
    }

    @Override
    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String hash = base64.encodeToString(derive(password, salt, iterations));
        return new PasswordHash("$" + NAME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + hash);
    }

    @Override
    public Verdict verify(String password, PasswordHash hash) {
        String[] parts = hash.value().split("\\$", -1);
        if (parts.length != 5 || !parts[1].equals(NAME)) {
            return Verdict.WRONG;
        }
        try {
            int used = Integer.parseInt(parts[2]);
            byte[] expected = Base64.getDecoder().decode(parts[4]);
            byte[] actual = derive(password, Base64.getDecoder().decode(parts[3]), used);
            if (!MessageDigest.isEqual(expected, actual)) {
                return Verdict.WRONG;
            }
            return used < iterations ? Verdict.RIGHT_BUT_OUTDATED : Verdict.RIGHT;
        } catch (IllegalArgumentException unreadable) {
            return Verdict.WRONG;
        }
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}

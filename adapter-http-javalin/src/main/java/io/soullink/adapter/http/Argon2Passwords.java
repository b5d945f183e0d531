package io.soullink.adapter.http;

import com.password4j.BadParametersException;
import com.password4j.BcryptFunction;
import io.soullink.app.port.PasswordHasher;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet has it; hashes are PHC
 * strings. Every byte of a password counts. Hashes by bcrypt, which the first backend made, and by weaker Argon2 are
 * recognised and told to be outdated; of a bcrypt hash only the first 72 bytes of the password ever counted.
 *
 * <p>At most {@value #AT_ONCE} passwords are hashed at once, in the order of their coming, and at most {@value #WAITING}
 * wait: memory, processors and threads stay with those who are signed in already. Thread-safe.
 */
public final class Argon2Passwords implements PasswordHasher {
    private static final int AT_ONCE = 2;
    static final int WAITING = 128;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int SALT_BYTES = 16;
    /** Of the forms that verify; the cost is bounded, since each step up doubles the time. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places;

    /** Hashes with a salt of its own for each password. */
    public Argon2Passwords() {
        this(new Semaphore(AT_ONCE, true));
    }

    Argon2Passwords(Semaphore places) {
        this.places = places;
    }

    @Override
    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                inTurn(() -> Argon2Hash.of(bytes(password), salt)).text());
    }

    @Override
    public Verdict verify(String password, PasswordHash hash) {
        Optional<Argon2Hash> argon2 = Argon2Hash.parse(hash.value());
        if (argon2.isPresent()) {
            return verdict(
                    inTurn(() -> argon2.get().matches(bytes(password))),
                    argon2.get().isOutdated());
        }
        if (BCRYPT.matcher(hash.value()).matches()) {
            return verdict(inTurn(() -> matchesBcrypt(password, hash.value())), true);
        }
        return Verdict.WRONG;
    }

    private static boolean matchesBcrypt(String password, String hash) {
        try {
            byte[] actual = BcryptFunction.getInstanceFromHash(hash)
                    .hash(bytes(password), hash.getBytes(StandardCharsets.US_ASCII))
                    .getResultAsBytes();
            return MessageDigest.isEqual(actual, hash.getBytes(StandardCharsets.US_ASCII));
        } catch (BadParametersException unreadable) {
            return false;
        }
    }

    private static Verdict verdict(boolean right, boolean outdated) {
        if (!right) {
            return Verdict.WRONG;
        }
        return outdated ? Verdict.RIGHT_BUT_OUTDATED : Verdict.RIGHT;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= WAITING) {
            throw Rejected.tooManyAttempts(RETRY_AFTER);
        }
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import io.soullink.app.port.PasswordHasher.Verdict;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordsTest {
    private static final String PASSWORD = "correct horse";
    private static final byte[] SALT = "sixteen bytes ..".getBytes(StandardCharsets.UTF_8);

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void writesAPhcStringOfTheAgreedCost() {
        assertThat(passwords.hash(PASSWORD).value())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void recognisesThePasswordAndNoOther() {
        PasswordHash hash = passwords.hash(PASSWORD);

        assertThat(passwords.verify(PASSWORD, hash)).isEqualTo(Verdict.RIGHT);
        assertThat(passwords.verify("Correct horse", hash)).isEqualTo(Verdict.WRONG);
        assertThat(passwords.verify("", hash)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void saltsEachHash() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    /** Computed by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32. */
    @Test
    void agreesWithTheReferenceImplementation() {
        PasswordHash reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(passwords.verify("password", reference)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(passwords.verify("Password", reference)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "😀"})
    void countsEveryCharacterOfALongPassword(String letter) {
        String common = letter.repeat(100);
        PasswordHash hash = passwords.hash(common + "a");

        assertThat(passwords.verify(common + "a", hash)).isEqualTo(Verdict.RIGHT);
        assertThat(passwords.verify(common + "b", hash)).isEqualTo(Verdict.WRONG);
        assertThat(passwords.verify(common, hash)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void toldWeakerArgon2IsOutdated() {
        for (int[] cost : new int[][] {{8_192, 2}, {19_456, 1}, {8, 1}}) {
            PasswordHash weak = argon2(cost[0], cost[1], 32);

            assertThat(passwords.verify(PASSWORD, weak)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
            assertThat(passwords.verify("wrong", weak)).isEqualTo(Verdict.WRONG);
        }
        assertThat(passwords.verify(PASSWORD, argon2(19_456, 2, 16))).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
    }

    @Test
    void leavesStrongerArgon2AsItIs() {
        assertThat(passwords.verify(PASSWORD, argon2(20_000, 3, 32))).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Bcrypt.class,
            names = {"A", "B", "Y"})
    void recognisesTheFirstBackendsHashesAsOutdated(Bcrypt minor) {
        PasswordHash old = bcrypt(PASSWORD, minor);

        assertThat(old.value()).startsWith("$2" + minor.minor() + "$04$");
        assertThat(passwords.verify(PASSWORD, old)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(passwords.verify("wrong horse", old)).isEqualTo(Verdict.WRONG);
    }

    /** From the test vectors of the first bcrypt for Java, which agree with OpenBSD's. */
    @Test
    void agreesWithOtherBcrypts() {
        PasswordHash reference = new PasswordHash("$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe");

        assertThat(passwords.verify("a", reference)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(passwords.verify("b", reference)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void takesOldPasswordsAsBcryptCutThem() {
        PasswordHash old = bcrypt("x".repeat(72) + "a", Bcrypt.B);

        assertThat(passwords.verify("x".repeat(72) + "b", old)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(passwords.verify("x".repeat(71), old)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void hashesForManyAtOnce() throws InterruptedException {
        PasswordHash hash = passwords.hash(PASSWORD);
        Queue<Verdict> verdicts = new ConcurrentLinkedQueue<>();
        List<Thread> callers = Stream.generate(() -> new Thread(() -> verdicts.add(passwords.verify(PASSWORD, hash))))
                .limit(8)
                .toList();

        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(verdicts).hasSize(8).containsOnly(Verdict.RIGHT);
    }

    @Test
    void refusesWhatIsTooMuchToWaitFor() throws InterruptedException {
        Semaphore places = new Semaphore(0, true);
        Argon2Passwords busy = new Argon2Passwords(places);
        PasswordHash cheap = argon2(8, 1, 32);
        List<Thread> waiting = Stream.generate(() -> new Thread(() -> busy.verify(PASSWORD, cheap)))
                .limit(Argon2Passwords.WAITING)
                .toList();
        waiting.forEach(Thread::start);
        while (places.getQueueLength() < Argon2Passwords.WAITING) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> busy.verify(PASSWORD, cheap))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(5)));

        places.release();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(busy.verify(PASSWORD, cheap)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
    }

    static Stream<String> unreadable() {
        String salt = "$c2l4dGVlbiBieXRlcyAuLg$";
        String hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        return Stream.of(
                "plain",
                "$",
                "$argon2id$",
                "$argon2id$v=19$m=2147483647,t=2,p=1" + salt + hash,
                "$argon2id$v=19$m=99999,t=2,p=1" + salt + hash,
                "$argon2id$v=19$m=99999999999999999999,t=2,p=1" + salt + hash,
                "$argon2id$v=19$m=-1,t=2,p=1" + salt + hash,
                "$argon2id$v=19$m=7,t=1,p=1" + salt + hash,
                "$argon2id$v=19$m=19456,t=0,p=1" + salt + hash,
                "$argon2id$v=19$m=19456,t=999999999,p=1" + salt + hash,
                "$argon2id$v=19$m=19456,t=2,p=99" + salt + hash,
                "$argon2id$v=19$m=19456,t=2,p=1" + salt,
                "$argon2id$v=19$m=19456,t=2,p=1" + salt + "A",
                "$argon2id$v=19$m=19456,t=2,p=1" + salt + hash + "A",
                "$argon2id$v=19$m=19456,t=2,p=1" + salt + hash.repeat(1_000),
                "$argon2id$v=19$m=19456,t=2,p=1$$" + hash,
                "$argon2id$v=16$m=19456,t=2,p=1" + salt + hash,
                "$argon2xx$v=19$m=19456,t=2,p=1" + salt + hash,
                "$2b$31$" + "a".repeat(53),
                "$2b$99$" + "a".repeat(53),
                "$2x$10$" + "a".repeat(53),
                "$2b$10$" + "a".repeat(52),
                "$2b$10$" + "ä".repeat(53),
                "$2b$04$" + "a".repeat(53),
                "$pbkdf2-sha256$1$AAAA$AAAA");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void matchesNothingToAHashThatCannotBeReadOrCostsTooMuch(String hash) {
        assertThat(passwords.verify(PASSWORD, new PasswordHash(hash))).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=65537,t=1,p=1", "m=99999,t=2,p=1", "m=7,t=1,p=1", "m=8,t=5,p=1", "m=8,t=0,p=1"})
    void doesNotEvenTryWhatCostsTooMuch(String cost) {
        String rest = "$c2l4dGVlbiBieXRlcyAuLg$" + "A".repeat(43);

        assertThat(Argon2Hash.parse("$argon2id$v=19$m=65536,t=4,p=1" + rest)).isPresent();
        assertThat(Argon2Hash.parse("$argon2id$v=19$" + cost + rest)).isEmpty();
    }

    private static PasswordHash argon2(int memory, int passes, int length) {
        return new PasswordHash(Argon2Function.getInstance(memory, passes, 1, length, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), SALT)
                .getResult());
    }

    private static PasswordHash bcrypt(String password, Bcrypt minor) {
        return new PasswordHash(
                BcryptFunction.getInstance(minor, 4).hash(password).getResult());
    }
}

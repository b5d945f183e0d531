package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.soullink.app.port.AccessTokens.Claims;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokensTest {
    private static final UserId ADA = new UserId("0123456789abcdef01234567");
    private static final byte[] SECRET = "a secret of exactly 32 bytes ...".getBytes(StandardCharsets.UTF_8);
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final JwtAccessTokens tokens = new JwtAccessTokens(SECRET, clock, HOUR);

    @Test
    void readsWhatItIssued() {
        assertThat(tokens.verify(tokens.issue(ADA, 7)))
                .contains(new Claims(ADA, 7, clock.instant().plus(HOUR)));
    }

    @Test
    void writesTheClaimsThatTheContractNames() {
        DecodedJWT token = JWT.decode(tokens.issue(ADA, 7));

        assertThat(token.getAlgorithm()).isEqualTo("HS256");
        assertThat(token.getSubject()).isEqualTo(ADA.value());
        assertThat(token.getClaim("id").asString()).isEqualTo(ADA.value());
        assertThat(token.getClaim("ver").asInt()).isEqualTo(7);
        assertThat(token.getIssuer()).isEqualTo("soul-link");
        assertThat(token.getIssuedAtAsInstant()).isEqualTo(clock.instant());
        assertThat(token.getExpiresAtAsInstant()).isEqualTo(clock.instant().plus(HOUR));
    }

    @Test
    void livesForThirtyDaysByDefault() {
        assertThat(JwtAccessTokens.DEFAULT_LIFETIME).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void letsClocksDifferByAMinute() {
        String token = tokens.issue(ADA, 0);

        clock.advance(HOUR.plusSeconds(59));
        assertThat(tokens.verify(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void understandsTheTokensOfAServerWithTheSameSecretOnly() {
        String token = tokens.issue(ADA, 0);

        assertThat(new JwtAccessTokens(SECRET.clone(), clock, HOUR).verify(token))
                .isPresent();
        assertThat(JwtAccessTokens.withRandomSecret(clock, HOUR).verify(token)).isEmpty();
    }

    @Test
    void keepsItsSecretWhateverBecomesOfTheArray() {
        byte[] secret = SECRET.clone();
        JwtAccessTokens copied = new JwtAccessTokens(secret, clock, HOUR);
        java.util.Arrays.fill(secret, (byte) 0);

        assertThat(tokens.verify(copied.issue(ADA, 0))).isPresent();
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwtAccessTokens(new byte[31], clock, HOUR))
                .withMessage("secret must have at least 32 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> new JwtAccessTokens(SECRET, clock, Duration.ZERO));
    }

    static Stream<UnaryOperator<JWTCreator.Builder>> faults() {
        return Stream.of(
                token -> token.withIssuer("somebody"),
                token -> token.withIssuer((String) null),
                token -> token.withSubject("ada"),
                token -> token.withSubject((String) null),
                token -> token.withSubject(ADA.value().toUpperCase(java.util.Locale.ROOT)),
                token -> token.withClaim("ver", "0"),
                token -> token.withClaim("ver", (Integer) null),
                token -> token.withExpiresAt((java.time.Instant) null),
                token -> token.withExpiresAt(new TestClock().instant().minusSeconds(61)),
                token -> token.withClaim("exp", "never"),
                token -> token.withIssuedAt((java.time.Instant) null),
                token -> token.withIssuedAt(new TestClock().instant().plusSeconds(61)),
                token -> token.withNotBefore(new TestClock().instant().plusSeconds(61)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesATokenWithOneClaimWrong(UnaryOperator<JWTCreator.Builder> fault) {
        Algorithm algorithm = Algorithm.HMAC256(SECRET);

        assertThat(tokens.verify(sound().sign(algorithm))).isPresent();
        assertThat(tokens.verify(fault.apply(sound()).sign(algorithm))).isEmpty();
    }

    @Test
    void refusesOtherAlgorithms() {
        assertThat(tokens.verify(sound().sign(Algorithm.none()))).isEmpty();
        assertThat(tokens.verify(sound().sign(Algorithm.HMAC384(SECRET)))).isEmpty();
        assertThat(tokens.verify(sound().sign(Algorithm.HMAC512(SECRET)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS512", "RS256", ""})
    void refusesAHeaderThatNamesAnotherAlgorithm(String algorithm) {
        String[] parts = tokens.issue(ADA, 0).split("\\.");
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");

        assertThat(tokens.verify(header + "." + parts[1] + ".")).isEmpty();
        assertThat(tokens.verify(header + "." + parts[1] + "." + parts[2])).isEmpty();
    }

    @Test
    void refusesATokenWithAnyCharacterChanged() {
        String token = tokens.issue(ADA, 0);
        // The last character's lowest bits do not count: 32 bytes end amid a character.
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';

            assertThat(tokens.verify(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bnVsbA.e30.AAAA", // A header that is null.
                " ",
                ".",
                "..",
                "...",
                "a.b.c",
                "a.b",
                "e30.e30.",
                "e30.e30.e30",
                "W10.W10.W10",
                "\u0000.é.😀"
            })
    void refusesWhatIsNoToken(String token) {
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void refusesNonsenseWithoutAnException() {
        Random random = new Random(1);
        String token = tokens.issue(ADA, 0);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder damaged = new StringBuilder(token);
            for (int j = 0; j <= random.nextInt(4); j++) {
                damaged.setCharAt(random.nextInt(damaged.length() - 1), (char) random.nextInt(0x250));
            }
            if (!damaged.toString().equals(token)) {
                assertThat(tokens.verify(damaged.toString())).isEmpty();
            }
        }
    }

    @Test
    void refusesDeepOrLongPayloads() {
        String deep = base64("{\"a\":" + "[".repeat(1_200) + "]".repeat(1_200) + "}");

        assertThat(tokens.verify(base64("{\"alg\":\"HS256\"}") + "." + deep + ".AAAA"))
                .isEmpty();
        assertThat(tokens.verify("a".repeat(1_000_000))).isEmpty();
    }

    private JWTCreator.Builder sound() {
        return JWT.create()
                .withIssuer("soul-link")
                .withSubject(ADA.value())
                .withClaim("ver", 0)
                .withIssuedAt(clock.instant())
                .withExpiresAt(clock.instant().plus(HOUR));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.soullink.adapter.http;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.soullink.app.port.AccessTokens;
import io.soullink.domain.user.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Tokens as JWT (RFC 7519), signed by HMAC-SHA-256 and by nothing else. Claims: {@code sub} and {@code id}, the user;
 * {@code ver}, the version of their tokens; {@code iss}, {@code iat}, {@code exp}. Clocks may differ by a minute.
 * Thread-safe.
 */
public final class JwtAccessTokens implements AccessTokens {
    /** How long a token lives unless another lifetime is set. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(30);

    /** Bytes that a secret has at least: as many as the hash (RFC 7518, section 3.2). */
    public static final int MIN_SECRET_BYTES = 32;

    private static final String ISSUER = "soul-link";
    private static final String USER = "id";
    private static final String VERSION = "ver";
    private static final long LEEWAY_SECONDS = 60;
    private static final int MAX_LENGTH = 4_096;

    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final InstantSource clock;
    private final Duration lifetime;

    /**
     * Tokens that every server with this secret understands.
     *
     * @param secret copied
     * @throws IllegalArgumentException if the secret has fewer than {@value #MIN_SECRET_BYTES} bytes, or the lifetime is
     *     not positive
     */
    public JwtAccessTokens(byte[] secret, InstantSource clock, Duration lifetime) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("secret must have at least " + MIN_SECRET_BYTES + " bytes");
        }
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("lifetime must be positive");
        }
        this.clock = Objects.requireNonNull(clock, "clock");
        this.lifetime = lifetime;
        this.algorithm = Algorithm.HMAC256(secret.clone());
        this.verifier = verifier(algorithm, clock);
    }

    /** Tokens that end with this object: their secret is made here and never leaves. */
    public static JwtAccessTokens withRandomSecret(InstantSource clock, Duration lifetime) {
        byte[] secret = new byte[MIN_SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new JwtAccessTokens(secret, clock, lifetime);
    }

    @Override
    public String issue(UserId user, int version) {
        Instant now = clock.instant();
        return JWT.create()
                .withIssuer(ISSUER)
                .withSubject(user.value())
                .withClaim(USER, user.value())
                .withClaim(VERSION, version)
                .withIssuedAt(now)
                .withExpiresAt(now.plus(lifetime))
                .sign(algorithm);
    }

    @Override
    public Optional<Claims> verify(String token) {
        if (token == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return claims(verifier.verify(token));
        } catch (RuntimeException notOurs) {
            // Not JWTVerificationException alone: the library takes a token apart before it verifies it, and trips over
            // some.
            return Optional.empty();
        }
    }

    private static Optional<Claims> claims(DecodedJWT token) {
        Integer version = token.getClaim(VERSION).asInt();
        Instant expiresAt = token.getExpiresAtAsInstant();
        if (version == null || expiresAt == null || token.getIssuedAt() == null) {
            return Optional.empty();
        }
        return UserId.parse(token.getSubject()).map(user -> new Claims(user, version, expiresAt));
    }

    private static JWTVerifier verifier(Algorithm algorithm, InstantSource clock) {
        JWTVerifier.BaseVerification rules = (JWTVerifier.BaseVerification)
                JWT.require(algorithm).withIssuer(ISSUER).acceptLeeway(LEEWAY_SECONDS);
        return rules.build(clock.withZone(ZoneOffset.UTC));
    }
}

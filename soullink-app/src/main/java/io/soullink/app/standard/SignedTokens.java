package io.soullink.app.standard;

import io.soullink.app.port.AccessTokens;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens for one process: {@code user.version.expiry.signature}, signed by HMAC-SHA-256 with a key that is made here and
 * never leaves. They end with this object.
 */
public final class SignedTokens implements AccessTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;
    private final Duration lifetime;

    /** Tokens that live for {@code lifetime}. */
    public SignedTokens(InstantSource clock, Duration lifetime) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
        this.lifetime = lifetime;
    }

    @Override
    public String issue(UserId user, int version) {
        String claims =
                user + "." + version + "." + clock.instant().plus(lifetime).getEpochSecond();
        return claims + "." + sign(claims);
    }

    @Override
    public Optional<Claims> verify(String token) {
        int end = token == null ? -1 : token.lastIndexOf('.');
        if (end < 0 || !isSigned(token.substring(0, end), token.substring(end + 1))) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.");
        Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        Claims claims = new Claims(new UserId(parts[0]), Integer.parseInt(parts[1]), expiresAt);
        return Optional.of(claims).filter(valid -> clock.instant().isBefore(expiresAt));
    }

    private boolean isSigned(String claims, String signature) {
        return MessageDigest.isEqual(
                sign(claims).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String claims) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(claims.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        }
    }
}

package io.soullink.app.media;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.ImageUrl;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the addresses of uploads (HMAC-SHA-256), and knows its signatures. An address is the same for some hours, so that what
 * was loaded by it is not loaded again, and good for six to twelve. Thread-safe.
 */
public final class MediaLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration STEP = Duration.ofHours(6);
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;
    private final InstantSource clock;

    /**
     * Links that all who have the same key know.
     *
     * @throws IllegalArgumentException if the key has fewer than 16 bytes
     */
    public MediaLinks(byte[] key, InstantSource clock) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("key must have " + SHORTEST_KEY + " bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Addresses for the partners of a couple, good while they are together. */
    public Shown to(CoupleId couple) {
        return url -> shown(url, Optional.of(couple));
    }

    /** Addresses for who needs not be in a couple: of one's own, or of what everybody sees. */
    public Shown toAnyone() {
        return url -> shown(url, Optional.empty());
    }

    /** Whether a link is one of these, and its time is not over. Whether its couple is together is not known here. */
    boolean knows(MediaId id, Link link) {
        byte[] right = sign(id, link.couple(), link.expiry()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, link.signature().getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(Instant.ofEpochSecond(link.expiry()));
    }

    private String shown(ImageUrl url, Optional<CoupleId> couple) {
        return UploadAddress.of(url)
                .map(upload -> upload.bare() + query(upload.id(), couple))
                .orElse(url.value());
    }

    private String query(MediaId id, Optional<CoupleId> couple) {
        long step = STEP.toSeconds();
        long expiry = (clock.instant().getEpochSecond() / step + 2) * step;
        return "?e=" + expiry + couple.map(room -> "&c=" + room).orElse("") + "&s=" + sign(id, couple, expiry);
    }

    private String sign(MediaId id, Optional<CoupleId> couple, long expiry) {
        String signed = "upload\n" + id + "\n" + couple.map(CoupleId::value).orElse("") + "\n" + expiry;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        }
    }

    /**
     * What an address carries.
     *
     * @param couple {@code c}, for whose partners it was written
     * @param expiry {@code e}, in seconds since 1970
     * @param signature {@code s}
     */
    public record Link(Optional<CoupleId> couple, long expiry, String signature) {
        public Link {
            Objects.requireNonNull(couple, "couple");
            Objects.requireNonNull(signature, "signature");
        }
    }
}

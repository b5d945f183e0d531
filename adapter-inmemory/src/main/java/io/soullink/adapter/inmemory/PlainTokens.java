package io.soullink.adapter.inmemory;

import io.soullink.app.port.AccessTokens;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens {@code user.version.expiry} that nobody signed: the same in each run, and good for tests alone. */
final class PlainTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{24})\\.([0-9]{1,9})\\.([0-9]{1,12})");

    private final InstantSource clock;

    PlainTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String issue(UserId user, int version) {
        return user + "." + version + "." + clock.instant().plus(LIFETIME).getEpochSecond();
    }

    @Override
    public Optional<Claims> verify(String token) {
        return Optional.ofNullable(token)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(PlainTokens::claims)
                .filter(claims -> clock.instant().isBefore(claims.expiresAt()));
    }

    private static Claims claims(Matcher parts) {
        Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return new Claims(new UserId(parts.group(1)), Integer.parseInt(parts.group(2)), expiresAt);
    }
}

package io.soullink.app.account;

import io.soullink.domain.user.UserId;
import java.time.Instant;

/**
 * Who a token proved to be.
 *
 * @param tokenVersion the session ends when the user's version rises above it
 * @param expiresAt the session ends then at the latest
 */
public record Session(UserId user, int tokenVersion, Instant expiresAt) {}

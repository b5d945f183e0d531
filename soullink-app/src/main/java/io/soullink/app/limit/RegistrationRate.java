package io.soullink.app.limit;

import java.time.Duration;

/**
 * How many accounts one address may ask for.
 *
 * @param burst at once, for an address that has been quiet
 * @param perHour an hour after that
 */
public record RegistrationRate(int burst, int perHour) {
    /** Many phones share one address in a mobile network, so this bounds machines and not crowds. */
    public static final RegistrationRate DEFAULT = new RegistrationRate(100, 60);

    private static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException if either is below 1 or above a million */
    public RegistrationRate {
        if (burst < 1 || burst > MOST || perHour < 1 || perHour > MOST) {
            throw new IllegalArgumentException("burst and perHour must be 1 to " + MOST);
        }
    }

    Duration refill() {
        return Duration.ofHours(1).dividedBy(perHour);
    }
}

package io.soullink.app.limit;

/**
 * How often something may be done.
 *
 * @param burst times at once, for who has been quiet
 * @param perSecond times a second after that
 */
public record EventRate(int burst, int perSecond) {
    /** A phone that comes back from a tunnel with all that was typed there, and then a quick conversation. */
    public static final EventRate DEFAULT = new EventRate(300, 20);

    private static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException if either is below 1 or above a million */
    public EventRate {
        if (burst < 1 || burst > MOST || perSecond < 1 || perSecond > MOST) {
            throw new IllegalArgumentException("burst and perSecond must be 1 to " + MOST);
        }
    }
}

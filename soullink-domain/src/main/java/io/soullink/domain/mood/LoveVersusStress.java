package io.soullink.domain.mood;

import java.util.OptionalDouble;

/** How long two people were seen loving, and how long under stress. */
public record LoveVersusStress(long loveSeconds, long stressSeconds) {
    /** From -1, all of it stress, to 1, all of it love, in thousandths; empty if there was neither. */
    public OptionalDouble balance() {
        long both = loveSeconds + stressSeconds;
        return both == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Rounded.toThousandths((double) (loveSeconds - stressSeconds) / both));
    }
}

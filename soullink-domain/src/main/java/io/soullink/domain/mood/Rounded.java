package io.soullink.domain.mood;

/** Figures as people are shown them. */
final class Rounded {
    private static final double THOUSAND = 1_000;

    private Rounded() {}

    static double toThousandths(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}

package io.soullink.adapter.ws.fuzz;

/** How many broken inputs a run sends: few in every build, a million when asked for. */
public final class Dose {

    private static final int FULL = 1_000_000;
    private static final int INPUTS = Integer.getInteger("soullink.fuzz.inputs", 20_000);

    private Dose() {}

    /** A tenth of a number, or all of it when the million was asked for. */
    static int of(int number) {
        return INPUTS < FULL ? number / 10 : number;
    }

    /** So many hundredths of all inputs. */
    public static int percent(int share) {
        return Math.toIntExact((long) INPUTS * share / 100);
    }
}

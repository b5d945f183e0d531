package io.soullink.adapter.ws.fuzz;

/** How many broken inputs a run sends: few in every build, a million when asked for. */
public final class Dose {

    private static final int FULL = 1_000_000;
    private static final int INPUTS = Integer.getInteger("soullink.fuzz.inputs", 20_000);

    private Dose() {}

    /** A tenth of a number, or all of it when the million was asked for. */
    static int of(int number) {
        return isFull() ? number : number / 10;
    }

    /** Whether the million was asked for. */
    static boolean isFull() {
        return INPUTS >= FULL;
    }

    /** So many hundredths of all inputs. */
    public static int percent(int share) {
        return Math.toIntExact((long) INPUTS * share / 100);
    }
}

package io.soullink.app.room;

import java.util.List;
import java.util.function.Consumer;

/** Does the same to many, of whom each may fail for itself. One thread's. */
public final class Chores {
    private RuntimeException first;

    /** Nothing is done yet. */
    public Chores() {}

    /** Does it to each, in turn, whatever becomes of the ones before. */
    public <T> void forEach(List<T> all, Consumer<T> chore) {
        for (T each : all) {
            try {
                chore.accept(each);
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
    }

    /** Throws what failed first, if anything did. */
    public void end() {
        if (first != null) {
            throw first;
        }
    }
}

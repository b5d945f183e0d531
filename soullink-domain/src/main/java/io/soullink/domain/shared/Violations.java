package io.soullink.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers what several values refuse, so that a form is told of all its faults at once.
 *
 * <pre>{@code
 * Violations violations = new Violations();
 * Email email = violations.gather(() -> new Email(form.email()));
 * PersonName name = violations.gather(() -> new PersonName(form.name()));
 * violations.throwIfAny();
 * }</pre>
 *
 * <p>Not thread-safe: one form, one instance.
 */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Starts with no violation found. */
    public Violations() {}

    /**
     * Makes a value, or notes why it cannot be.
     *
     * @return the value, or null where it was refused: not to be used before {@link #throwIfAny()} has passed
     * @throws Rejected as the supplier does, for any reason but {@link Reason#INVALID}
     */
    public <T> T gather(Supplier<T> value) {
        try {
            return value.get();
        } catch (Rejected refusal) {
            if (refusal.reason() != Reason.INVALID) {
                throw refusal;
            }
            found.addAll(refusal.violations());
            return null;
        }
    }

    /** @throws Rejected with {@link Reason#INVALID} and all that was gathered, if anything was */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Rejected.invalid(found);
        }
    }
}

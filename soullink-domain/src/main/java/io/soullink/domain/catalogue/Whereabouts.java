package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import io.soullink.domain.shared.Violations;

/**
 * Where a place is, in single lines that may be empty.
 *
 * @param address at most 200 characters
 * @param city at most 100 characters
 * @param state at most 100 characters
 * @param location how to find it on a map, such as coordinates or a link: at most 500 characters
 */
public record Whereabouts(String address, String city, String state, String location) {
    /** Not told. */
    public static final Whereabouts UNTOLD = new Whereabouts("", "", "", "");

    /** @throws Rejected with {@link Reason#INVALID} and each line that is missing, longer, or more than a line */
    public Whereabouts(String address, String city, String state, String location) {
        Violations violations = new Violations();
        this.address = violations.gather(() -> Text.line("address", address, 0, 200));
        this.city = violations.gather(() -> Text.line("city", city, 0, 100));
        this.state = violations.gather(() -> Text.line("state", state, 0, 100));
        this.location = violations.gather(() -> Text.line("location", location, 0, 500));
        violations.throwIfAny();
    }
}

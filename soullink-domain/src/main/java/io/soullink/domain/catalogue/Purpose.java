package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import io.soullink.domain.shared.Violations;
import java.util.List;

/**
 * What a place is, and what for.
 *
 * @param type such as restaurant: at most 50 characters, may be empty
 * @param goodFor such as anniversaries: at most {@value #MOST_GOODS}, of 1 to 50 characters each
 */
public record Purpose(String type, List<String> goodFor) {
    /** Things that a place is good for, at most. */
    public static final int MOST_GOODS = 20;

    /** Not told. */
    public static final Purpose UNTOLD = new Purpose("", List.of());

    /** @throws Rejected with {@link Reason#INVALID} if a text is missing or longer, or there are too many */
    public Purpose(String type, List<String> goodFor) {
        Violations violations = new Violations();
        this.type = violations.gather(() -> Text.line("type", type, 0, 50));
        this.goodFor = violations.gather(() -> goods(goodFor));
        violations.throwIfAny();
    }

    private static List<String> goods(List<String> goods) {
        if (goods.size() > MOST_GOODS) {
            throw Rejected.invalid("goodfor", "must have at most " + MOST_GOODS + " entries");
        }
        return goods.stream().map(good -> Text.line("goodfor", good, 1, 50)).toList();
    }
}

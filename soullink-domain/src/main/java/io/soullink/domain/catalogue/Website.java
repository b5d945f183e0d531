package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import java.util.regex.Pattern;

/** An absolute {@code http} or {@code https} address of at most {@value #MAX_LENGTH} characters. Nothing is fetched from it. */
public record Website(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 500;

    private static final Pattern FORM = Pattern.compile("(?i)https?://[^\\s\"<>]+");

    /** @throws Rejected with {@link Reason#INVALID} if it is no such address */
    public Website {
        value = Text.line("website", value, 1, MAX_LENGTH);
        if (!FORM.matcher(value).matches()) {
            throw Rejected.invalid("website", "must be an http or https address");
        }
    }
}

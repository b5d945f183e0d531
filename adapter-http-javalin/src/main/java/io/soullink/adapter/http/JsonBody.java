package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a JSON object, each read as what it must be. Fields that nobody asks for are ignored; {@code null} counts
 * as missing.
 *
 * <p>Every method throws {@link RequestRefused} for a field of another type, and {@link Rejected} with
 * {@link Reason#INVALID}, under the field's own name, for a value outside of its rule.
 */
final class JsonBody {
    private final ObjectNode fields;

    JsonBody(ObjectNode fields) {
        this.fields = fields;
    }

    /** Whether the field is named at all, if only as {@code null}. */
    boolean has(String name) {
        return fields.has(name);
    }

    /** The first of these names under which there is a field; the first of all if there is none. */
    String named(String name, String otherName) {
        return !has(name) && has(otherName) ? otherName : name;
    }

    /** Whether the field is true or false. */
    boolean isFlag(String name) {
        return fields.path(name).isBoolean();
    }

    /** True or false, of a field that {@linkplain #isFlag is} either. */
    boolean flag(String name) {
        return fields.path(name).booleanValue();
    }

    /** What {@code make} makes of each text of a list; empty where it is missing. */
    <T> List<T> values(String name, Function<String, T> make) {
        JsonNode node = fields.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw RequestRefused.malformed(name + " must be a list of strings");
        }
        List<T> made = new ArrayList<>();
        for (JsonNode element : node) {
            made.add(new JsonBody(JsonNodeFactory.instance.objectNode().set(name, element)).value(name, make));
        }
        return made;
    }

    /** The text, or null where it is missing. */
    String text(String name) {
        JsonNode node = fields.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw RequestRefused.malformed(name + " must be a string");
        }
        if (node.textValue().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw RequestRefused.malformed(name + " must not hold half of a character");
        }
        return node.textValue();
    }

    /** The text, which must be there. */
    String requiredText(String name) {
        return value(name, Function.identity());
    }

    /** What {@code make} makes of the text, which must be there. */
    <T> T value(String name, Function<String, T> make) {
        String text = text(name);
        if (text == null) {
            throw Rejected.invalid(name, "is missing");
        }
        try {
            return make.apply(text);
        } catch (Rejected refusal) {
            throw named(name, refusal);
        }
    }

    /** What {@code make} makes of the text; empty where it is missing or the empty string. */
    <T> Optional<T> optional(String name, Function<String, T> make) {
        String text = text(name);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(value(name, make));
    }

    /** As {@link #value} if the field is named; empty if it is not. */
    <T> Optional<T> change(String name, Function<String, T> make) {
        return has(name) ? Optional.of(value(name, make)) : Optional.empty();
    }

    /** Reads {@code YYYY-MM-DD}, and of a full timestamp the day that it writes. */
    static LocalDate date(String text) {
        try {
            return text.indexOf('T') == 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw Rejected.invalid("date", "must be a date as YYYY-MM-DD");
        }
    }

    /** Reads the name of a time zone, such as {@code Asia/Kolkata}. */
    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException noZone) {
            throw Rejected.invalid("zone", "must be a time zone such as Europe/Berlin");
        }
    }

    private static Rejected named(String name, Rejected refusal) {
        return refusal.reason() == Reason.INVALID
                ? Rejected.invalid(refusal.violations().stream()
                        .map(violation -> new Violation(name, violation.message()))
                        .toList())
                : refusal;
    }
}

package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The fields of a JSON object, each read as what it must be. Fields that nobody asks for are ignored; {@code null} counts
 * as missing.
 *
 * <p>Every method throws {@link RequestRefused} for a field of another type, and {@link Rejected} with
 * {@link Reason#INVALID}, under the field's own name, for a value outside of its rule.
 */
final class JsonBody {
    /** As many as any long can have. */
    private static final int DIGITS_OF_A_LONG = 18;

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

    /** What {@code make} makes of each text of the list; empty where it is missing. */
    <T> List<T> list(String name, Function<String, T> make) {
        JsonNode node = fields.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw RequestRefused.malformed(name + " must be a list of strings");
        }
        List<T> list = new ArrayList<>();
        for (JsonNode entry : node) {
            list.add(new JsonBody(Json.object().set(name, entry)).value(name, make));
        }
        return list;
    }

    /** As {@link #list}, where a text stands for a list of one; the empty one for an empty list. */
    <T> List<T> oneOrList(String name, Function<String, T> make) {
        return fields.path(name).isTextual() ? optional(name, make).stream().toList() : list(name, make);
    }

    /** What {@code make} makes of the hundredths of a number, which has no more digits; empty where it is missing. */
    <T> Optional<T> hundredths(String name, LongFunction<T> make) {
        return number(name, 2, "must have at most 2 digits after the point", make);
    }

    /** What {@code make} makes of a whole number; empty where it is missing. */
    <T> Optional<T> whole(String name, LongFunction<T> make) {
        return number(name, 0, "must be a whole number", make);
    }

    /** The nearest {@code int}: out of any bounds it is all the same. */
    static int clamped(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    private <T> Optional<T> number(String name, int digits, String tooFine, LongFunction<T> make) {
        JsonNode node = fields.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isNumber()) {
            throw RequestRefused.malformed(name + " must be a number");
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        if (number.scale() > digits) {
            throw Rejected.invalid(name, tooFine);
        }
        try {
            return Optional.of(make.apply(units(number, digits)));
        } catch (Rejected refusal) {
            throw named(name, refusal);
        }
    }

    /** The number in units of its last digit, or the farthest there is, which no rule allows. */
    private static long units(BigDecimal number, int digits) {
        // Looked at before it is written out, which may take a million digits.
        boolean fits = (long) number.precision() - number.scale() + digits <= DIGITS_OF_A_LONG;
        long farthest = number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        return fits ? number.movePointRight(digits).longValueExact() : farthest;
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

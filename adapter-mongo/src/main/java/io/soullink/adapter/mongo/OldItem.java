package io.soullink.adapter.mongo;

import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Rating;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What places and products of the first backend have in common. Without id or name one cannot be read; what else is not as
 * it must be now is left out, so that an admin sees the gap.
 */
final class OldItem {
    private final BsonDocument document;
    private final Consumer<String> remarks;

    /** @param remarks hears of what was left out */
    OldItem(BsonDocument document, Consumer<String> remarks) {
        this.document = document;
        this.remarks = remarks;
    }

    String id() {
        return OldValues.id(document, "_id").orElseThrow(() -> new IllegalArgumentException("no id"));
    }

    ItemName name() {
        return new ItemName(OldValues.text(document, "name", "title").orElse(null));
    }

    /** The first of these fields, if it fits into {@code type}; numbers are taken for what they write. */
    <T> Optional<T> said(String what, Function<String, T> type, String... names) {
        return OldValues.value(document, names)
                .flatMap(OldItem::written)
                .filter(text -> !text.isBlank())
                .flatMap(text -> fit(what, text, type));
    }

    /** Each text of the first of these fields, which may hold one, several between commas, or a list. */
    <T> List<T> list(String what, int most, Function<String, T> type, String... names) {
        List<T> list = new ArrayList<>();
        for (String text : texts(names)) {
            Optional<T> entry = text.isBlank() ? Optional.empty() : fit(what, text, type);
            entry.filter(one -> !list.contains(one)).ifPresent(list::add);
        }
        if (list.size() > most) {
            remarks.accept(what + " has more than " + most + " entries, and the rest was left out");
        }
        return list.subList(0, Math.min(most, list.size()));
    }

    /** The hundredths of the first of these fields, rounded half up. */
    Optional<BigDecimal> hundredths(String what, String... names) {
        Optional<BsonValue> value = OldValues.value(document, names);
        Optional<BigDecimal> number =
                value.flatMap(OldItem::written).flatMap(OldItem::number).map(OldItem::hundredths);
        if (value.isPresent() && number.isEmpty()) {
            remarks.accept(what + " is no number, and was left out");
        }
        return number;
    }

    Presentation presentation() {
        return new Presentation(
                said("description", Description::new, "description", "details").orElse(Description.NONE),
                list("image", Presentation.MOST_IMAGES, OldUpload::address, "images", "image", "img", "imageUrl"),
                hundredths("rating", "ratting", "rating", "raing", "rateing", "ratings")
                        .flatMap(hundredths -> fit("rating", hundredths, OldItem::rating)));
    }

    <S, T> Optional<T> fit(String what, S value, Function<S, T> type) {
        try {
            return Optional.of(type.apply(value));
        } catch (Rejected | ArithmeticException unfit) {
            remarks.accept(what + " is not as it must be, and was left out");
            return Optional.empty();
        }
    }

    private static Rating rating(BigDecimal hundredths) {
        return new Rating(hundredths.intValueExact());
    }

    private List<String> texts(String... names) {
        return OldValues.value(document, names).map(OldItem::texts).orElse(List.of());
    }

    private static List<String> texts(BsonValue value) {
        if (value instanceof BsonArray array) {
            return array.stream().flatMap(entry -> text(entry).stream()).toList();
        }
        // Pictures' addresses have commas too: such a text is one.
        return text(value)
                .map(text -> text.contains("/") ? List.of(text) : List.of(text.split(",")))
                .orElse(List.of());
    }

    /** A text, or the one that a document of it holds, as uploads were written. */
    private static Optional<String> text(BsonValue value) {
        return value.isDocument()
                ? OldValues.text(value.asDocument(), "url", "uri", "imageUrl", "name")
                : written(value);
    }

    private static Optional<String> written(BsonValue value) {
        if (value.isString()) {
            return Optional.of(value.asString().getValue());
        }
        if (value.isInt32() || value.isInt64()) {
            return Optional.of(Long.toString(value.asNumber().longValue()));
        }
        if (value.isDouble()) {
            return Optional.of(Double.toString(value.asDouble().getValue()));
        }
        return value.isDecimal128()
                ? Optional.of(value.asDecimal128().getValue().toString())
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip())).filter(OldItem::isOfThisWorld);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Such as need not be written out in a million digits. */
    private static boolean isOfThisWorld(BigDecimal number) {
        return Math.abs((long) number.scale()) < 100;
    }

    private static BigDecimal hundredths(BigDecimal number) {
        return number.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }
}

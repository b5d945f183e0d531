package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.Shown;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Rating;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What places and products have in common in JSON. Texts that are not said are not written. What is read has each field that
 * the body names, and of the others what was before.
 */
final class ItemJson {
    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String IMAGES = "images";

    private ItemJson() {}

    static ObjectNode begin(String id, ItemName name) {
        return Json.object().put(ID, id).put(NAME, name.value());
    }

    /** A text that is said. */
    static void write(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    /** @param ratingField the kind's own spelling */
    static void write(ObjectNode json, Presentation presentation, String ratingField, Shown shown) {
        write(json, DESCRIPTION, presentation.description().value());
        ArrayNode images = json.putArray(IMAGES);
        presentation.images().forEach(image -> images.add(shown.of(image)));
        presentation.rating().ifPresent(rating -> writeHundredths(json, ratingField, rating.hundredths()));
    }

    /** The number with as many digits as it needs, and never in powers of ten. */
    static void writeHundredths(ObjectNode json, String field, long hundredths) {
        if (hundredths % 100 == 0) {
            json.put(field, hundredths / 100);
        } else {
            json.put(field, BigDecimal.valueOf(hundredths, 2));
        }
    }

    /** Must be named at first, and cannot be taken away. */
    static ItemName name(JsonBody body, Optional<ItemName> before) {
        return before.isPresent() && !body.has(NAME) ? before.get() : body.value(NAME, ItemName::new);
    }

    /** A text; {@code null} takes it away. */
    static String text(JsonBody body, String field, String before) {
        return body.has(field) ? Optional.ofNullable(body.text(field)).orElse("") : before;
    }

    /** @param ratingFields the kind's own spelling before others */
    static Presentation presentation(JsonBody body, Presentation before, String... ratingFields) {
        Violations violations = new Violations();
        Description description = violations.gather(() ->
                new Description(text(body, DESCRIPTION, before.description().value())));
        List<ImageUrl> images =
                violations.gather(() -> body.has(IMAGES) ? body.list(IMAGES, ImageUrl::new) : before.images());
        Optional<Rating> rating = violations.gather(() -> rating(body, before, ratingFields));
        violations.throwIfAny();
        return new Presentation(description, images, rating);
    }

    private static Optional<Rating> rating(JsonBody body, Presentation before, String... fields) {
        for (String field : fields) {
            if (body.has(field)) {
                return body.hundredths(field, hundredths -> new Rating(JsonBody.clamped(hundredths)));
            }
        }
        return before.rating();
    }
}

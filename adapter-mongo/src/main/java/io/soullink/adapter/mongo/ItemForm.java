package io.soullink.adapter.mongo;

import io.soullink.domain.catalogue.Item;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Rating;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** How items of one kind are written down. What is the same for all kinds stands here. */
interface ItemForm<I, T extends Item<I>> {
    String ID = "_id";
    String NAME = "name";
    /** All that the item is found by. */
    String TERMS = "terms";
    /** Counts the changes of the document: who writes names the one that they read. */
    String VERSION = "version";

    String DESCRIPTION = "description";
    String IMAGES = "images";
    /** In hundredths of a star. */
    String RATING = "rating";

    /** The item's own fields, without id, terms and version. */
    BsonDocument write(T item);

    T read(BsonDocument document);

    /** Those that {@link #write} leaves out where there is nothing to say. */
    Set<String> optionalFields();

    String hex(I id);

    I id(String hex);

    static void writePresentation(BsonDocument document, Presentation presentation) {
        document.append(DESCRIPTION, Values.text(presentation.description().value()))
                .append(
                        IMAGES,
                        texts(presentation.images().stream()
                                .map(ImageUrl::value)
                                .toList()));
        presentation.rating().ifPresent(rating -> document.append(RATING, Values.number(rating.hundredths())));
    }

    static Presentation presentation(BsonDocument document) {
        return new Presentation(
                new Description(Values.text(document, DESCRIPTION)),
                texts(document, IMAGES).stream().map(ImageUrl::new).toList(),
                Values.optional(
                        document,
                        RATING,
                        value -> new Rating(Math.toIntExact(value.asNumber().longValue()))));
    }

    static BsonArray texts(List<String> texts) {
        return new BsonArray(texts.stream().map(Values::text).toList());
    }

    static List<String> texts(BsonDocument document, String field) {
        return document.getArray(field).stream()
                .map(BsonValue::asString)
                .map(text -> text.getValue())
                .toList();
    }
}

package io.soullink.adapter.mongo;

import io.soullink.domain.catalogue.Contact;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Purpose;
import io.soullink.domain.catalogue.Website;
import io.soullink.domain.catalogue.Whereabouts;
import io.soullink.domain.user.Email;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A place of the first backend, which called it an event place. */
final class OldPlace {
    private final BsonDocument document;
    private final OldItem item;

    /** @param remarks hears of what was left out */
    OldPlace(BsonDocument document, Consumer<String> remarks) {
        this.document = document;
        this.item = new OldItem(document, remarks);
    }

    /** @throws RuntimeException that says why it cannot be read */
    Place read() {
        PlaceId id = new PlaceId(item.id());
        return new Place(id, new PlaceDetails(item.name(), whereabouts(), purpose(), contact(), item.presentation()));
    }

    private Whereabouts whereabouts() {
        return new Whereabouts(
                item.said("address", text -> new Whereabouts(text, "", "", "").address(), "address", "adress")
                        .orElse(""),
                item.said("city", text -> new Whereabouts("", text, "", "").city(), "city")
                        .orElse(""),
                item.said("state", text -> new Whereabouts("", "", text, "").state(), "state")
                        .orElse(""),
                coordinates()
                        .or(() ->
                                item.said("location", text -> new Whereabouts("", "", "", text).location(), "location"))
                        .orElse(""));
    }

    /** A location of two numbers, as latitude and longitude; GeoJSON has them the other way round. */
    private Optional<String> coordinates() {
        return OldValues.value(document, "location")
                .filter(BsonValue::isDocument)
                .map(BsonValue::asDocument)
                .flatMap(location -> {
                    OldItem parts = new OldItem(location, unheard -> {});
                    List<String> point = parts.list("coordinates", 2, text -> text, "coordinates");
                    return point.size() == 2
                            ? Optional.of(point.get(1) + "," + point.get(0))
                            : parts.said("latitude", text -> text, "lat", "latitude")
                                    .flatMap(latitude -> parts.said(
                                                    "longitude", text -> text, "lng", "lon", "long", "longitude")
                                            .map(longitude -> latitude + "," + longitude));
                });
    }

    private Purpose purpose() {
        return new Purpose(
                item.said("type", text -> new Purpose(text, List.of()).type(), "type", "category")
                        .orElse(""),
                item.list(
                        "goodfor",
                        Purpose.MOST_GOODS,
                        text -> new Purpose("", List.of(text)).goodFor().get(0),
                        "goodfor",
                        "goodFor",
                        "good_for"));
    }

    private Contact contact() {
        return new Contact(
                item.said(
                                "phone",
                                text -> new Contact(text, Optional.empty(), Optional.empty()).phone(),
                                "phone",
                                "phoneNumber",
                                "contact")
                        .orElse(""),
                item.said("email", Email::new, "email"),
                item.said("website", OldPlace::website, "website", "url"));
    }

    /** Often written without its beginning. */
    private static Website website(String text) {
        return new Website(text.contains("://") ? text : "https://" + text.strip());
    }
}

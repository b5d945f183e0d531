package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;

import io.soullink.domain.catalogue.Contact;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Purpose;
import io.soullink.domain.catalogue.Website;
import io.soullink.domain.catalogue.Whereabouts;
import io.soullink.domain.user.Email;
import java.util.Set;
import org.bson.BsonDocument;

/** How a place is written down. */
final class PlaceForm implements ItemForm<PlaceId, Place> {
    private static final String ADDRESS = "address";
    private static final String CITY = "city";
    private static final String STATE = "state";
    private static final String LOCATION = "location";
    private static final String TYPE = "type";
    private static final String GOOD_FOR = "goodFor";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String WEBSITE = "website";

    @Override
    public BsonDocument write(Place place) {
        PlaceDetails details = place.details();
        Whereabouts whereabouts = details.whereabouts();
        Contact contact = details.contact();
        BsonDocument document = new BsonDocument(NAME, text(details.name().value()))
                .append(ADDRESS, text(whereabouts.address()))
                .append(CITY, text(whereabouts.city()))
                .append(STATE, text(whereabouts.state()))
                .append(LOCATION, text(whereabouts.location()))
                .append(TYPE, text(details.purpose().type()))
                .append(GOOD_FOR, ItemForm.texts(details.purpose().goodFor()))
                .append(PHONE, text(contact.phone()));
        contact.email().ifPresent(email -> document.append(EMAIL, text(email.value())));
        contact.website().ifPresent(website -> document.append(WEBSITE, text(website.value())));
        ItemForm.writePresentation(document, details.presentation());
        return document;
    }

    @Override
    public Place read(BsonDocument document) {
        return new Place(
                new PlaceId(Values.id(document, ID)),
                new PlaceDetails(
                        new ItemName(text(document, NAME)),
                        new Whereabouts(
                                text(document, ADDRESS),
                                text(document, CITY),
                                text(document, STATE),
                                text(document, LOCATION)),
                        new Purpose(text(document, TYPE), ItemForm.texts(document, GOOD_FOR)),
                        contact(document),
                        ItemForm.presentation(document)));
    }

    private static Contact contact(BsonDocument document) {
        return new Contact(
                text(document, PHONE),
                optional(document, EMAIL, value -> new Email(value.asString().getValue())),
                optional(
                        document, WEBSITE, value -> new Website(value.asString().getValue())));
    }

    @Override
    public Set<String> optionalFields() {
        return Set.of(EMAIL, WEBSITE, RATING);
    }

    @Override
    public String hex(PlaceId id) {
        return id.value();
    }

    @Override
    public PlaceId id(String hex) {
        return new PlaceId(hex);
    }
}

package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.Shown;
import io.soullink.domain.catalogue.Contact;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Purpose;
import io.soullink.domain.catalogue.Website;
import io.soullink.domain.catalogue.Whereabouts;
import io.soullink.domain.shared.Violations;
import io.soullink.domain.user.Email;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Places in JSON. */
final class PlaceJson {
    private static final String ADDRESS = "address";
    private static final String CITY = "city";
    private static final String STATE = "state";
    private static final String LOCATION = "location";
    private static final String TYPE = "type";
    private static final String GOOD_FOR = "goodfor";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String WEBSITE = "website";
    /** The first app spells it so. */
    private static final String RATTING = "ratting";

    private static final String RATING = "rating";

    private PlaceJson() {}

    static ArrayNode places(List<Place> places, Shown shown) {
        ArrayNode json = Json.array();
        places.forEach(place -> json.add(place(place, shown)));
        return json;
    }

    static ObjectNode place(Place place, Shown shown) {
        PlaceDetails details = place.details();
        Whereabouts whereabouts = details.whereabouts();
        Contact contact = details.contact();
        ObjectNode json = ItemJson.begin(place.id().value(), details.name());
        ItemJson.write(json, ADDRESS, whereabouts.address());
        ItemJson.write(json, CITY, whereabouts.city());
        ItemJson.write(json, STATE, whereabouts.state());
        ItemJson.write(json, LOCATION, whereabouts.location());
        ItemJson.write(json, TYPE, details.purpose().type());
        ArrayNode goodFor = json.putArray(GOOD_FOR);
        details.purpose().goodFor().forEach(goodFor::add);
        ItemJson.write(json, PHONE, contact.phone());
        contact.email().ifPresent(email -> json.put(EMAIL, email.value()));
        contact.website().ifPresent(website -> json.put(WEBSITE, website.value()));
        ItemJson.write(json, details.presentation(), RATTING, shown);
        return json;
    }

    /** What a place shall be; {@code before} is empty for a new one. */
    static PlaceDetails details(JsonBody body, Optional<PlaceDetails> before) {
        Violations violations = new Violations();
        ItemName name = violations.gather(() -> ItemJson.name(body, before.map(PlaceDetails::name)));
        Whereabouts whereabouts = violations.gather(
                () -> whereabouts(body, before.map(PlaceDetails::whereabouts).orElse(Whereabouts.UNTOLD)));
        Purpose purpose = violations.gather(
                () -> purpose(body, before.map(PlaceDetails::purpose).orElse(Purpose.UNTOLD)));
        Contact contact = violations.gather(
                () -> contact(body, before.map(PlaceDetails::contact).orElse(Contact.UNTOLD)));
        Presentation presentation = violations.gather(() -> ItemJson.presentation(
                body, before.map(PlaceDetails::presentation).orElse(Presentation.NONE), RATTING, RATING));
        violations.throwIfAny();
        return new PlaceDetails(name, whereabouts, purpose, contact, presentation);
    }

    private static Whereabouts whereabouts(JsonBody body, Whereabouts before) {
        return new Whereabouts(
                ItemJson.text(body, ADDRESS, before.address()),
                ItemJson.text(body, CITY, before.city()),
                ItemJson.text(body, STATE, before.state()),
                ItemJson.text(body, LOCATION, before.location()));
    }

    private static Purpose purpose(JsonBody body, Purpose before) {
        return new Purpose(
                ItemJson.text(body, TYPE, before.type()),
                body.has(GOOD_FOR) ? body.oneOrList(GOOD_FOR, Function.identity()) : before.goodFor());
    }

    private static Contact contact(JsonBody body, Contact before) {
        Violations violations = new Violations();
        String phone = violations.gather(() ->
                new Contact(ItemJson.text(body, PHONE, before.phone()), Optional.empty(), Optional.empty()).phone());
        Optional<Email> email =
                violations.gather(() -> body.has(EMAIL) ? body.optional(EMAIL, Email::new) : before.email());
        Optional<Website> website =
                violations.gather(() -> body.has(WEBSITE) ? body.optional(WEBSITE, Website::new) : before.website());
        violations.throwIfAny();
        return new Contact(phone, email, website);
    }
}

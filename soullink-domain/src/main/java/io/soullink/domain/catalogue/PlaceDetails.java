package io.soullink.domain.catalogue;

import java.util.Objects;

/** All that is told of a place. */
public record PlaceDetails(
        ItemName name, Whereabouts whereabouts, Purpose purpose, Contact contact, Presentation presentation) {
    public PlaceDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(whereabouts, "whereabouts");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(presentation, "presentation");
    }

    /** The same, presented otherwise. */
    public PlaceDetails with(Presentation other) {
        return new PlaceDetails(name, whereabouts, purpose, contact, other);
    }
}

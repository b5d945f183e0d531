package io.soullink.domain.catalogue;

import io.soullink.domain.catalogue.Term.Kind;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Where a couple can go. */
public record Place(PlaceId id, PlaceDetails details) implements Item<PlaceId> {
    public Place {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(details, "details");
    }

    /** The same place, told otherwise. */
    public Place with(PlaceDetails other) {
        return new Place(id, other);
    }

    /** The beginnings of its name's words, its city, its type, and each thing that it is good for. */
    @Override
    public Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>(Term.beginnings(details.name()));
        Term.said(Kind.CITY, details.whereabouts().city()).ifPresent(terms::add);
        Term.said(Kind.TYPE, details.purpose().type()).ifPresent(terms::add);
        details.purpose().goodFor().forEach(what -> terms.add(new Term(Kind.GOOD_FOR, what)));
        return terms;
    }
}

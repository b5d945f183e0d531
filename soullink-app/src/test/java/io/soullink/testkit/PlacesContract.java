package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term;
import io.soullink.domain.catalogue.Term.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Places} promises. */
public interface PlacesContract extends ShelfContract<PlaceId, Place> {
    @Override
    default Places shelf() {
        return storage().places();
    }

    @Override
    default PlaceId id(int number) {
        return SomeItems.placeId(number);
    }

    @Override
    default Place item(int number, String name) {
        return SomeItems.place(number, name);
    }

    @Override
    default String nameOf(Place place) {
        return place.details().name().value();
    }

    @Override
    default Place renamed(Place place, String name) {
        PlaceDetails told = place.details();
        return place.with(new PlaceDetails(
                new ItemName(name), told.whereabouts(), told.purpose(), told.contact(), told.presentation()));
    }

    @Test
    default void keepsAllThatIsToldOfAPlace() {
        Place place = new Place(id(1), SomeItems.fullPlaceDetails("Zoë's 👩‍🚀 bar", "Pune", "bar", "dates", "two"));
        shelf().add(place);

        assertThat(shelf().find(id(1))).contains(place);
    }

    @Test
    default void forgetsWhatIsNoLongerToldOfAPlace() {
        shelf().add(new Place(id(1), SomeItems.fullPlaceDetails("Zoë's", "Pune", "bar", "dates")));

        shelf().update(id(1), place -> place.with(SomeItems.placeDetails("Zoë's")));

        assertThat(shelf().find(id(1))).contains(SomeItems.place(1, "Zoë's"));
        assertThat(foundBy(new Term(Kind.CITY, "Pune"))).isEmpty();
    }

    @Test
    default void findsPlacesByCityTypeAndPurposeWhateverTheirCase() {
        shelf().add(new Place(
                id(1), SomeItems.fullPlaceDetails("Sea", "New Delhi", "Restaurant", "dates", "Birthdays")));
        shelf().add(new Place(id(2), SomeItems.fullPlaceDetails("Hill", "Delhi", "park", "dates")));
        shelf().add(SomeItems.place(3, "Delhi"));

        assertThat(foundBy(new Term(Kind.CITY, "delhi"))).containsExactly("Hill");
        assertThat(foundBy(new Term(Kind.CITY, "NEW DELHI"))).containsExactly("Sea");
        assertThat(foundBy(new Term(Kind.TYPE, "restaurant"))).containsExactly("Sea");
        assertThat(foundBy(new Term(Kind.GOOD_FOR, "Dates"))).containsExactly("Sea", "Hill");
        assertThat(foundBy(new Term(Kind.GOOD_FOR, "birthdays"), new Term(Kind.GOOD_FOR, "dates")))
                .containsExactly("Sea");
        assertThat(foundBy(new Term(Kind.GOOD_FOR, "dates"), new Term(Kind.CITY, "delhi")))
                .containsExactly("Hill");
        assertThat(foundBy(new Term(Kind.NAME, "delhi"))).containsExactly("Delhi");
    }

    private List<String> foundBy(Term... terms) {
        return shelf().list(new Search<>(List.of(terms), Optional.empty(), 10)).items().stream()
                .map(this::nameOf)
                .toList();
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.catalogue.CatalogueService;
import io.soullink.app.port.Actor;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.shared.Reason;
import org.junit.jupiter.api.Test;

/** Admins keep the catalogue, and nobody else does. */
public interface KeepingScenarios extends OnStorage {
    @Test
    default void anAdminAddsChangesAndRemovesAPlace() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        CatalogueService catalogue = play.link.catalogue();
        Actor admin = Actor.of(play.ada);
        play.link.admins().grant(play.ada);

        Place added = catalogue.addPlace(admin, SomeItems.placeDetails("Rose Garden"));
        Place changed = catalogue.changePlace(
                admin,
                added.id(),
                before -> SomeItems.placeDetails(before.name().value() + " Café"));

        assertThat(changed.details()).isEqualTo(SomeItems.placeDetails("Rose Garden Café"));
        assertThat(catalogue.place(added.id())).isEqualTo(changed);
        assertThat(catalogue.places(Search.first(9)).items()).containsExactly(changed);
        catalogue.removePlace(admin, added.id());
        assertRefused(Reason.NOT_FOUND, () -> catalogue.place(added.id()));
    }

    @Test
    default void anAdminAddsChangesAndRemovesAProduct() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        CatalogueService catalogue = play.link.catalogue();
        Actor admin = Actor.of(play.ada);
        play.link.admins().grant(play.ada);

        Product added = catalogue.addProduct(admin, SomeItems.productDetails("Rose"));
        Product changed = catalogue.changeProduct(
                admin,
                added.id(),
                before -> SomeItems.fullProductDetails(before.name().value(), "flowers", "F1"));

        assertThat(catalogue.product(added.id())).isEqualTo(changed);
        assertThat(catalogue.products(Search.first(9)).items()).containsExactly(changed);
        assertRefused(
                Reason.CONFLICT,
                () -> catalogue.addProduct(admin, SomeItems.fullProductDetails("Tulip", "flowers", "F1")));
        catalogue.removeProduct(admin, added.id());
        assertRefused(Reason.NOT_FOUND, () -> catalogue.product(added.id()));
    }

    @Test
    default void nobodyElseChangesAnything() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        CatalogueService catalogue = play.link.catalogue();
        play.link.admins().grant(play.ada);
        Place place = catalogue.addPlace(Actor.of(play.ada), SomeItems.placeDetails("Rose Garden"));
        Product product = catalogue.addProduct(Actor.of(play.ada), SomeItems.productDetails("Rose"));
        play.link.admins().revoke(play.ada);

        for (Actor other : new Actor[] {Actor.of(play.ada), Actor.of(play.bob)}) {
            assertRefused(Reason.FORBIDDEN, () -> catalogue.addPlace(other, SomeItems.placeDetails("Mine")));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.changePlace(other, place.id(), before -> before));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.changePlace(other, SomeItems.placeId(9), before -> before));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.removePlace(other, place.id()));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.removePlace(other, SomeItems.placeId(9)));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.addProduct(other, SomeItems.productDetails("Mine")));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.changeProduct(other, product.id(), before -> before));
            assertRefused(Reason.FORBIDDEN, () -> catalogue.removeProduct(other, product.id()));
        }
        Actor gone = Actor.of(Some.userId(99));
        assertRefused(Reason.UNAUTHENTICATED, () -> catalogue.addPlace(gone, SomeItems.placeDetails("Mine")));

        assertThat(catalogue.places(Search.first(9)).items()).containsExactly(place);
        assertThat(catalogue.products(Search.first(9)).items()).containsExactly(product);
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        CatalogueService catalogue = play.link.catalogue();
        Actor admin = Actor.of(play.ada);
        play.link.admins().grant(play.ada);

        assertRefused(Reason.NOT_FOUND, () -> catalogue.place(SomeItems.placeId(9)));
        assertRefused(Reason.NOT_FOUND, () -> catalogue.changePlace(admin, SomeItems.placeId(9), before -> before));
        assertRefused(Reason.NOT_FOUND, () -> catalogue.removePlace(admin, SomeItems.placeId(9)));
        assertRefused(Reason.NOT_FOUND, () -> catalogue.product(SomeItems.productId(9)));
        assertRefused(Reason.NOT_FOUND, () -> catalogue.changeProduct(admin, SomeItems.productId(9), before -> before));
        assertRefused(Reason.NOT_FOUND, () -> catalogue.removeProduct(admin, SomeItems.productId(9)));
    }
}

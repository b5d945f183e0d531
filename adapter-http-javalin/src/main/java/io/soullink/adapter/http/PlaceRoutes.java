package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.catalogue.CatalogueService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term.Kind;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;
import java.util.Optional;

/** The places of the catalogue: {@code /api/eventplaces}. */
final class PlaceRoutes {
    private static final String ALL = "/api/eventplaces";
    private static final String ID = "id";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final ItemLists<PlaceId> LISTS =
            new ItemLists<>(List.of(Kind.CITY, Kind.TYPE, Kind.GOOD_FOR), PlaceId::parse);

    private final CatalogueService catalogue;
    private final MediaLinks links;
    private final BodyReader bodies;

    PlaceRoutes(CatalogueService catalogue, MediaLinks links, BodyReader bodies) {
        this.catalogue = catalogue;
        this.links = links;
        this.bodies = bodies;
    }

    /** In the demo mode everybody reads, and still none but admins write. */
    void register(RouteTable routes, Access access) {
        routes.get(ALL, access.signedInUnlessDemo((request, any) -> list(request), this::list));
        routes.get(ONE, access.signedInUnlessDemo((request, any) -> show(request), this::show));
        routes.post(ALL, access.signedIn(this::add));
        routes.put(ONE, access.signedIn(this::change));
        routes.delete(ONE, access.signedIn(this::remove));
    }

    private void list(Context request) {
        Search<PlaceId> search = LISTS.search(request);
        Listing<PlaceId, Place> listing = catalogue.places(search);
        LISTS.linkNext(request, search, listing);
        Json.answer(request, HttpStatus.OK, PlaceJson.places(listing.items(), links.toAnyone()));
    }

    private void show(Context request) {
        answer(request, HttpStatus.OK, catalogue.place(id(request)));
    }

    private void add(Context request, Actor actor) {
        Place added = catalogue.addPlace(actor, PlaceJson.details(bodies.read(request), Optional.empty()));
        request.header("Location", ALL + "/" + added.id());
        answer(request, HttpStatus.CREATED, added);
    }

    private void change(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        answer(
                request,
                HttpStatus.OK,
                catalogue.changePlace(actor, id(request), before -> PlaceJson.details(body, Optional.of(before))));
    }

    private void remove(Context request, Actor actor) {
        catalogue.removePlace(actor, id(request));
        Json.answer(request, HttpStatus.OK, Json.object().put("success", true));
    }

    private void answer(Context request, HttpStatus status, Place place) {
        Json.answer(request, status, PlaceJson.place(place, links.toAnyone()));
    }

    /** What is no id names no place. */
    private static PlaceId id(Context request) {
        return PlaceId.parse(request.pathParam(ID)).orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such place"));
    }
}

package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.catalogue.CatalogueService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term.Kind;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;
import java.util.Optional;

/** The products of the catalogue: {@code /api/products}. */
final class ProductRoutes {
    private static final String ALL = "/api/products";
    private static final String ID = "id";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final ItemLists<ProductId> LISTS = new ItemLists<>(List.of(Kind.CATEGORY), ProductId::parse);

    private final CatalogueService catalogue;
    private final MediaLinks links;
    private final BodyReader bodies;

    ProductRoutes(CatalogueService catalogue, MediaLinks links, BodyReader bodies) {
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
        Search<ProductId> search = LISTS.search(request);
        Listing<ProductId, Product> listing = catalogue.products(search);
        LISTS.linkNext(request, search, listing);
        Json.answer(request, HttpStatus.OK, ProductJson.products(listing.items(), links.toAnyone()));
    }

    private void show(Context request) {
        answer(request, HttpStatus.OK, catalogue.product(id(request)));
    }

    private void add(Context request, Actor actor) {
        Product added = catalogue.addProduct(actor, ProductJson.details(bodies.read(request), Optional.empty()));
        request.header("Location", ALL + "/" + added.id());
        answer(request, HttpStatus.CREATED, added);
    }

    private void change(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        answer(
                request,
                HttpStatus.OK,
                catalogue.changeProduct(actor, id(request), before -> ProductJson.details(body, Optional.of(before))));
    }

    private void remove(Context request, Actor actor) {
        catalogue.removeProduct(actor, id(request));
        Json.answer(request, HttpStatus.OK, Json.object().put("success", true));
    }

    private void answer(Context request, HttpStatus status, Product product) {
        Json.answer(request, status, ProductJson.product(product, links.toAnyone()));
    }

    /** What is no id names no product. */
    private static ProductId id(Context request) {
        return ProductId.parse(request.pathParam(ID))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such product"));
    }
}

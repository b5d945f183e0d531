package io.soullink.app.catalogue;

import io.soullink.app.admin.AdminService;
import io.soullink.app.media.Pictures;
import io.soullink.app.port.Actor;
import io.soullink.app.port.IdGenerator;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Places to go to and products to give. Thread-safe.
 *
 * <p>Reading takes no actor, since there is nothing to hide. Every method that takes one throws {@link Rejected} with {@link
 * Reason#FORBIDDEN} unless the actor is an admin, whether or not the thing exists, and changes nothing where it throws.
 */
public final class CatalogueService {
    private final Places places;
    private final Products products;
    private final AdminService admins;
    private final Pictures pictures;
    private final IdGenerator ids;

    /** Serves what stands on these shelves; {@code admins} knows who may change it. */
    public CatalogueService(Places places, Products products, AdminService admins, Pictures pictures, IdGenerator ids) {
        this.places = places;
        this.products = products;
        this.admins = admins;
        this.pictures = pictures;
        this.ids = ids;
    }

    public Listing<PlaceId, Place> places(Search<PlaceId> search) {
        return places.list(search);
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such place */
    public Place place(PlaceId id) {
        return places.find(id).orElseThrow(CatalogueService::noSuchPlace);
    }

    /** @return the place as stored */
    public Place addPlace(Actor actor, PlaceDetails details) {
        requireAdmin(actor);
        PlaceId id = new PlaceId(ids.next());
        Place place = new Place(id, details.with(taken(actor, List.of(), details.presentation(), id)));
        places.add(place);
        return place;
    }

    /**
     * Tells a place otherwise, without losing what another admin changes at the same time.
     *
     * @param change from what is told to what shall be; pure, since it may run more than once. What it throws passes through
     * @return the place as stored
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such place
     */
    public Place changePlace(Actor actor, PlaceId id, UnaryOperator<PlaceDetails> change) {
        requireAdmin(actor);
        AtomicReference<Presentation> before = new AtomicReference<>(Presentation.NONE);
        Place changed = places.update(id, place -> {
                    before.set(place.details().presentation());
                    PlaceDetails next = change.apply(place.details());
                    return place.with(next.with(taken(actor, before.get().images(), next.presentation(), id)));
                })
                .orElseThrow(CatalogueService::noSuchPlace);
        settled(
                before.get(),
                changed.details().presentation(),
                id,
                () -> places.find(id).map(place -> place.details().presentation()));
        return changed;
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such place */
    public void removePlace(Actor actor, PlaceId id) {
        requireAdmin(actor);
        Optional<Place> place = places.find(id);
        if (!places.remove(id)) {
            throw noSuchPlace();
        }
        place.ifPresent(gone -> released(gone.details().presentation(), Presentation.NONE, id));
    }

    public Listing<ProductId, Product> products(Search<ProductId> search) {
        return products.list(search);
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product */
    public Product product(ProductId id) {
        return products.find(id).orElseThrow(CatalogueService::noSuchProduct);
    }

    /**
     * Adds a product.
     *
     * @return the product as stored
     * @throws Rejected with {@link Reason#CONFLICT} if another one has its article number
     */
    public Product addProduct(Actor actor, ProductDetails details) {
        requireAdmin(actor);
        ProductId id = new ProductId(ids.next());
        Product product = new Product(id, details.with(taken(actor, List.of(), details.presentation(), id)));
        try {
            products.add(product);
        } catch (Rejected taken) {
            released(product.details().presentation(), Presentation.NONE, id);
            throw taken;
        }
        return product;
    }

    /**
     * As {@link #changePlace}, a product.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product, or {@link Reason#CONFLICT} if another one
     *     has the new article number
     */
    public Product changeProduct(Actor actor, ProductId id, UnaryOperator<ProductDetails> change) {
        requireAdmin(actor);
        AtomicReference<Presentation> before = new AtomicReference<>(Presentation.NONE);
        Product changed = products.update(id, product -> {
                    before.set(product.details().presentation());
                    ProductDetails next = change.apply(product.details());
                    return product.with(next.with(taken(actor, before.get().images(), next.presentation(), id)));
                })
                .orElseThrow(CatalogueService::noSuchProduct);
        settled(
                before.get(),
                changed.details().presentation(),
                id,
                () -> products.find(id).map(product -> product.details().presentation()));
        return changed;
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product */
    public void removeProduct(Actor actor, ProductId id) {
        requireAdmin(actor);
        Optional<Product> product = products.find(id);
        if (!products.remove(id)) {
            throw noSuchProduct();
        }
        product.ifPresent(gone -> released(gone.details().presentation(), Presentation.NONE, id));
    }

    private Presentation taken(Actor actor, List<ImageUrl> before, Presentation presentation, Object item) {
        return presentation.with(pictures.taken(actor.user(), before, presentation.images(), use(item)));
    }

    private void settled(Presentation before, Presentation after, Object item, Supplier<Optional<Presentation>> shown) {
        pictures.settled(
                before.images(),
                after.images(),
                use(item),
                () -> shown.get().orElse(Presentation.NONE).images());
    }

    private void released(Presentation before, Presentation after, Object item) {
        pictures.released(before.images(), after.images(), use(item));
    }

    private static Use use(Object item) {
        return Use.in(Use.Kind.CATALOGUE, item);
    }

    private void requireAdmin(Actor actor) {
        admins.require(actor, "change the catalogue");
    }

    private static Rejected noSuchPlace() {
        return new Rejected(Reason.NOT_FOUND, "no such place");
    }

    private static Rejected noSuchProduct() {
        return new Rejected(Reason.NOT_FOUND, "no such product");
    }
}

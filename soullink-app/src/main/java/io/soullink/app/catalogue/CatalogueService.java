package io.soullink.app.catalogue;

import io.soullink.app.admin.AdminService;
import io.soullink.app.media.PictureChange;
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
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import java.util.function.Function;
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
        return showing(id, this::shownIn, change -> {
            Place place = new Place(id, details.with(taken(change, actor, Presentation.NONE, details.presentation())));
            places.add(place);
            return place;
        });
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
        return showing(
                id,
                this::shownIn,
                images -> places.update(id, place -> {
                            Presentation before = place.details().presentation();
                            PlaceDetails next = change.apply(place.details());
                            return place.with(next.with(taken(images, actor, before, next.presentation())));
                        })
                        .orElseThrow(CatalogueService::noSuchPlace));
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such place */
    public void removePlace(Actor actor, PlaceId id) {
        requireAdmin(actor);
        if (!places.remove(id)) {
            throw noSuchPlace();
        }
        pictures.removed(use(id));
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
        return showing(id, this::shownIn, change -> {
            Presentation presentation = taken(change, actor, Presentation.NONE, details.presentation());
            Product product = new Product(id, details.with(presentation));
            products.add(product);
            return product;
        });
    }

    /**
     * As {@link #changePlace}, a product.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product, or {@link Reason#CONFLICT} if another one
     *     has the new article number
     */
    public Product changeProduct(Actor actor, ProductId id, UnaryOperator<ProductDetails> change) {
        requireAdmin(actor);
        return showing(
                id,
                this::shownIn,
                images -> products.update(id, product -> {
                            Presentation before = product.details().presentation();
                            ProductDetails next = change.apply(product.details());
                            return product.with(next.with(taken(images, actor, before, next.presentation())));
                        })
                        .orElseThrow(CatalogueService::noSuchProduct));
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product */
    public void removeProduct(Actor actor, ProductId id) {
        requireAdmin(actor);
        if (!products.remove(id)) {
            throw noSuchProduct();
        }
        pictures.removed(use(id));
    }

    private <I, T> T showing(I id, Function<I, Optional<Presentation>> shown, Function<PictureChange, T> change) {
        return pictures.changing(
                use(id), () -> shown.apply(id).orElse(Presentation.NONE).images(), change);
    }

    private Optional<Presentation> shownIn(PlaceId id) {
        return places.find(id).map(place -> place.details().presentation());
    }

    private Optional<Presentation> shownIn(ProductId id) {
        return products.find(id).map(product -> product.details().presentation());
    }

    private static Presentation taken(PictureChange change, Actor actor, Presentation before, Presentation after) {
        return after.with(change.taken(actor.user(), before.images(), after.images()));
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

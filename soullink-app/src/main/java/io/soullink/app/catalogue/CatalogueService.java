package io.soullink.app.catalogue;

import io.soullink.app.admin.AdminService;
import io.soullink.app.port.Actor;
import io.soullink.app.port.IdGenerator;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
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
    private final IdGenerator ids;

    /** Serves what stands on these shelves; {@code admins} knows who may change it. */
    public CatalogueService(Places places, Products products, AdminService admins, IdGenerator ids) {
        this.places = places;
        this.products = products;
        this.admins = admins;
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
        Place place = new Place(new PlaceId(ids.next()), details);
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
        return places.update(id, place -> place.with(change.apply(place.details())))
                .orElseThrow(CatalogueService::noSuchPlace);
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such place */
    public void removePlace(Actor actor, PlaceId id) {
        requireAdmin(actor);
        if (!places.remove(id)) {
            throw noSuchPlace();
        }
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
        Product product = new Product(new ProductId(ids.next()), details);
        products.add(product);
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
        return products.update(id, product -> product.with(change.apply(product.details())))
                .orElseThrow(CatalogueService::noSuchProduct);
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if there is no such product */
    public void removeProduct(Actor actor, ProductId id) {
        requireAdmin(actor);
        if (!products.remove(id)) {
            throw noSuchProduct();
        }
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

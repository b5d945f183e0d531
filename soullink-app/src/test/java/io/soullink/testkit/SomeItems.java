package io.soullink.testkit;

import io.soullink.domain.catalogue.Category;
import io.soullink.domain.catalogue.Contact;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Offer;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Price;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Purpose;
import io.soullink.domain.catalogue.Rating;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.catalogue.Stock;
import io.soullink.domain.catalogue.Website;
import io.soullink.domain.catalogue.Whereabouts;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.Email;
import java.util.List;
import java.util.Optional;

/** Places and products of which a test names only what matters to it. */
public final class SomeItems {
    private SomeItems() {}

    public static PlaceId placeId(int number) {
        return new PlaceId(Some.id(number));
    }

    /** With nothing but a name. */
    public static PlaceDetails placeDetails(String name) {
        return new PlaceDetails(
                new ItemName(name), Whereabouts.UNTOLD, Purpose.UNTOLD, Contact.UNTOLD, Presentation.NONE);
    }

    /** With all that can be told of one. */
    public static PlaceDetails fullPlaceDetails(String name, String city, String type, String... goodFor) {
        return new PlaceDetails(
                new ItemName(name),
                new Whereabouts("1, Sea Road", city, "Goa", "15.49,73.82"),
                new Purpose(type, List.of(goodFor)),
                new Contact(
                        "+91 22 1234",
                        Optional.of(new Email("hello@example.org")),
                        Optional.of(new Website("https://example.org/?a=b"))),
                presentation());
    }

    public static ProductId productId(int number) {
        return new ProductId(Some.id(number));
    }

    /** With nothing but a name and a price. */
    public static ProductDetails productDetails(String name) {
        return new ProductDetails(
                new ItemName(name),
                Category.NONE,
                new Offer(new Price(1_250), Optional.empty(), Stock.NONE),
                Presentation.NONE);
    }

    /** With all that can be told of one. */
    public static ProductDetails fullProductDetails(String name, String category, String sku) {
        return new ProductDetails(
                new ItemName(name),
                new Category(category),
                new Offer(new Price(99_999_999_999L), Optional.of(new Sku(sku)), new Stock(12)),
                presentation());
    }

    /** The same under this article number. */
    public static Product withSku(Product product, String sku) {
        return product.with(product.details().with(product.details().offer().with(Optional.of(new Sku(sku)))));
    }

    private static Presentation presentation() {
        return new Presentation(
                new Description("two lines\nof 👩‍🚀"),
                List.of(new ImageUrl("/uploads/1"), new ImageUrl("https://example.org/2.png")),
                Optional.of(new Rating(433)));
    }

    static Place place(int number, String name) {
        return new Place(placeId(number), placeDetails(name));
    }

    static Product product(int number, String name) {
        return new Product(productId(number), productDetails(name));
    }
}

package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Rating;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.catalogue.Term;
import io.soullink.domain.shared.ImageUrl;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What becomes of the places and products of the first backend, and of what cannot be read. */
class ImportOfCatalogueTest extends FirstBackend {
    private static Document item(int number, String name) {
        return new Document("_id", new ObjectId(id(number))).append("name", name);
    }

    private static String id(int number) {
        return String.format("68%022x", number);
    }

    private PlaceDetails place(int number) {
        return imported().places().find(new PlaceId(id(number))).orElseThrow().details();
    }

    private ProductDetails product(int number) {
        return imported()
                .products()
                .find(new ProductId(id(number)))
                .orElseThrow()
                .details();
    }

    @Test
    void bringsAPlaceUnderItsId() {
        insert(
                "eventplaces",
                item(1, "Rose Garden")
                        .append("address", "1, Sea Road")
                        .append("city", "Pune")
                        .append("state", "MH")
                        .append("location", "near the lake")
                        .append("goodfor", "Dates, Birthdays ,dates and more")
                        .append("type", "park")
                        .append("phone", 9_876_543_210L)
                        .append("email", "Garden@Example.org")
                        .append("website", "garden.example")
                        .append("description", "roses\nand more")
                        .append("images", List.of("https://example.org/a,b.png", "/uploads/2"))
                        .append("ratting", 4.5)
                        .append("__v", 0));

        ImportReport report = run();

        PlaceDetails place = place(1);
        assertThat(report.of(Kind.PLACES)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.remarks()).isEmpty();
        assertThat(place.name().value()).isEqualTo("Rose Garden");
        assertThat(place.whereabouts().city()).isEqualTo("Pune");
        assertThat(place.whereabouts().location()).isEqualTo("near the lake");
        assertThat(place.purpose().goodFor()).containsExactly("Dates", "Birthdays", "dates and more");
        assertThat(place.purpose().type()).isEqualTo("park");
        assertThat(place.contact().phone()).isEqualTo("9876543210");
        assertThat(place.contact().email().orElseThrow().value()).isEqualTo("garden@example.org");
        assertThat(place.contact().website().orElseThrow().value()).isEqualTo("https://garden.example");
        assertThat(place.presentation().images())
                .containsExactly(new ImageUrl("https://example.org/a,b.png"), new ImageUrl("/uploads/2"));
        assertThat(place.presentation().rating()).contains(new Rating(450));
    }

    @Test
    void understandsOlderFormsAndSpellings() {
        insert(
                "eventplaces",
                item(1, "By GeoJSON")
                        .append("location", new Document("type", "Point").append("coordinates", List.of(73.85, 18.52)))
                        .append("goodfor", List.of("Dates", "Dates"))
                        .append("image", "https://example.org/1.png")
                        .append("raing", "4"));
        insert("eventplaces", item(2, "By names").append("location", new Document("lat", 18.52).append("lng", 73.85)));

        run();

        assertThat(place(1).whereabouts().location()).isEqualTo("18.52,73.85");
        assertThat(place(1).purpose().goodFor()).containsExactly("Dates");
        assertThat(place(1).presentation().images()).hasSize(1);
        assertThat(place(1).presentation().rating()).contains(new Rating(400));
        assertThat(place(2).whereabouts().location()).isEqualTo("18.52,73.85");
    }

    @Test
    void bringsProductsWhateverTheirNumbersAre() {
        insert(
                "products",
                item(1, "Rose")
                        .append("price", 12.1)
                        .append("stock", 3)
                        .append("category", "flowers")
                        .append("sku", 7));
        insert(
                "products",
                item(2, "Tulip").append("price", "19.99").append("stock", "4").append("rating", 3.456));
        insert(
                "products",
                item(3, "Ring").append("price", Decimal128.parse("1234567.895")).append("quantity", 2.0));

        ImportReport report = run();

        assertThat(report.of(Kind.PRODUCTS)).isEqualTo(new Count(3, 3, 0, 0));
        assertThat(product(1).offer().price().hundredths()).isEqualTo(1_210);
        assertThat(product(1).offer().stock().pieces()).isEqualTo(3);
        assertThat(product(1).offer().sku()).contains(new Sku("7"));
        assertThat(product(1).category().value()).isEqualTo("flowers");
        assertThat(product(2).offer().price().hundredths()).isEqualTo(1_999);
        assertThat(product(2).offer().stock().pieces()).isEqualTo(4);
        assertThat(product(2).presentation().rating()).contains(new Rating(346));
        assertThat(product(3).offer().price().hundredths()).isEqualTo(123_456_790);
        assertThat(product(3).offer().stock().pieces()).isEqualTo(2);
    }

    @Test
    void whatWasImportedIsFoundByItsWords() {
        insert("eventplaces", item(1, "Rose Garden"));

        run();

        Search<PlaceId> search = new Search<>(Term.typed("gard"), Optional.empty(), 9);
        assertThat(imported().places().list(search).items())
                .extracting(Place::id)
                .containsExactly(new PlaceId(id(1)));
    }

    @Test
    void saysWhatItCouldNotReadAndNoWordOfIt() {
        insert("eventplaces", new Document("_id", "secret id").append("name", "secret"));
        insert("eventplaces", new Document("_id", new ObjectId(id(1))).append("city", "secret"));
        insert(
                "eventplaces",
                item(2, "Rose")
                        .append("email", "secret")
                        .append("website", "secret place")
                        .append("images", List.of("file:///secret", "/uploads/1"))
                        .append("ratting", 9));
        insert("products", item(1, "secret"));
        insert("products", item(2, "secret").append("price", -1));
        insert("products", item(3, "secret").append("price", "1e999999999"));
        insert("products", item(4, "Rose").append("price", 5).append("stock", Double.POSITIVE_INFINITY));

        ImportReport report = run();

        assertThat(report.of(Kind.PLACES)).isEqualTo(new Count(3, 1, 0, 2));
        assertThat(report.of(Kind.PRODUCTS)).isEqualTo(new Count(4, 1, 0, 3));
        assertThat(report.remarks())
                .contains(
                        "eventplaces without id: no id",
                        "eventplaces " + id(1) + ": name is missing",
                        "eventplaces " + id(2) + ": email is not as it must be, and was left out",
                        "eventplaces " + id(2) + ": website is not as it must be, and was left out",
                        "eventplaces " + id(2) + ": image is not as it must be, and was left out",
                        "eventplaces " + id(2) + ": rating is not as it must be, and was left out",
                        "products " + id(1) + ": no price",
                        "products " + id(2) + ": no price",
                        "products " + id(3) + ": no price",
                        "products " + id(4) + ": stock is no number, and was left out")
                .allSatisfy(remark -> assertThat(remark).doesNotContain("secret"));
        assertThat(place(2).presentation().images()).containsExactly(new ImageUrl("/uploads/1"));
    }

    @Test
    void ofTwoProductsWithOneArticleNumberTheOlderKeepsIt() {
        insert("products", item(2, "Tulip").append("price", 1).append("sku", "F1"));
        insert("products", item(1, "Rose").append("price", 1).append("sku", "F1"));

        ImportReport report = run();

        assertThat(report.of(Kind.PRODUCTS)).isEqualTo(new Count(2, 2, 0, 0));
        assertThat(product(1).offer().sku()).contains(new Sku("F1"));
        assertThat(product(2).offer().sku()).isEmpty();
        assertThat(report.remarks())
                .containsExactly("products " + id(2) + ": another product has its sku, and it was left out");
    }

    @Test
    void anotherRunChangesNothing() {
        insert("eventplaces", item(1, "Rose Garden"));
        insert("products", item(1, "Rose").append("price", 1).append("sku", "F1"));
        run();
        Product sold = imported()
                .products()
                .update(
                        new ProductId(id(1)),
                        product -> product.with(
                                product.details().with(product.details().offer().with(Optional.of(new Sku("F2"))))))
                .orElseThrow();
        insert("products", item(2, "Tulip").append("price", 1));

        ImportReport again = run();

        assertThat(again.of(Kind.PLACES)).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.of(Kind.PRODUCTS)).isEqualTo(new Count(2, 1, 1, 0));
        assertThat(imported().products().find(sold.id())).contains(sold);
    }

    @Test
    void aDryRunWritesNothing() {
        insert("eventplaces", item(1, "Rose Garden"));
        insert("products", item(1, "Rose").append("price", 1));

        ImportReport report = FirstBackendImport.dryRun(MongoSettings.of(source.uri()));

        assertThat(report.of(Kind.PLACES)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.of(Kind.PRODUCTS)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(target.raw().listCollectionNames()).isEmpty();
    }
}

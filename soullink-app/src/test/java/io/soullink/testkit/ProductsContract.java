package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term;
import io.soullink.domain.catalogue.Term.Kind;
import io.soullink.domain.shared.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Products} promises. */
public interface ProductsContract extends ShelfContract<ProductId, Product> {
    @Override
    default Products shelf() {
        return storage().products();
    }

    @Override
    default ProductId id(int number) {
        return SomeItems.productId(number);
    }

    @Override
    default Product item(int number, String name) {
        return SomeItems.product(number, name);
    }

    @Override
    default String nameOf(Product product) {
        return product.details().name().value();
    }

    @Override
    default Product renamed(Product product, String name) {
        ProductDetails told = product.details();
        return product.with(new ProductDetails(new ItemName(name), told.category(), told.offer(), told.presentation()));
    }

    @Test
    default void keepsAllThatIsToldOfAProduct() {
        Product product = new Product(id(1), SomeItems.fullProductDetails("Ring", "Jewels", "R/1 a"));
        shelf().add(product);

        assertThat(shelf().find(id(1))).contains(product);
    }

    @Test
    default void findsProductsByCategoryWhateverItsCase() {
        shelf().add(new Product(id(1), SomeItems.fullProductDetails("Ring", "Fine Jewels", "R1")));
        shelf().add(item(2, "Fine Jewels"));

        Search<ProductId> search = new Search<>(List.of(new Term(Kind.CATEGORY, "fine JEWELS")), Optional.empty(), 9);

        assertThat(shelf().list(search).items()).extracting(this::nameOf).containsExactly("Ring");
    }

    @Test
    default void productsWithoutAnArticleNumberAreManyAndThoseWithOneAreOne() {
        Product ring = SomeItems.withSku(item(1, "Ring"), "R1");
        shelf().add(ring);
        shelf().add(item(2, "Rose"));
        shelf().add(item(3, "Tulip"));

        assertRefused(Reason.CONFLICT, () -> shelf().add(SomeItems.withSku(item(4, "Other ring"), "R1")));
        assertRefused(Reason.CONFLICT, () -> shelf().update(id(2), rose -> SomeItems.withSku(rose, "R1")));

        assertThat(shelf().list(Search.first(9)).items()).containsExactly(ring, item(2, "Rose"), item(3, "Tulip"));
        shelf().add(SomeItems.withSku(item(5, "Small ring"), "r1"));
    }

    @Test
    default void anArticleNumberIsFreeWhenItsProductIsGoneOrHasAnother() {
        shelf().add(SomeItems.withSku(item(1, "Ring"), "R1"));
        shelf().update(id(1), ring -> renamed(ring, "Big ring"));
        shelf().update(id(1), ring -> SomeItems.withSku(ring, "R2"));
        shelf().add(SomeItems.withSku(item(2, "Rose"), "R1"));
        shelf().remove(id(1));
        shelf().update(id(2), rose -> rose.with(SomeItems.productDetails("Rose")));

        shelf().add(SomeItems.withSku(item(3, "Tulip"), "R1"));
        shelf().add(SomeItems.withSku(item(4, "Lily"), "R2"));

        assertThat(shelf().list(Search.first(9)).items()).hasSize(3);
    }

    @Test
    default void ofSeveralWhoRaceForOneArticleNumberOneWins() {
        int racers = 4;
        for (int round = 0; round < Race.ROUNDS; round++) {
            int first = 1 + round * racers;
            String sku = "R" + round;
            shelf().add(item(first, "Ring"));

            Race<ProductId> race = Race.of(racers, number -> {
                if (number == 0) {
                    shelf().update(id(first), ring -> SomeItems.withSku(ring, sku));
                } else {
                    shelf().add(SomeItems.withSku(item(first + number, "Ring"), sku));
                }
                return id(first + number);
            });

            ProductId winner = race.onlyAnswer();
            assertThat(race.refusals()).containsOnly(Reason.CONFLICT);
            assertThat(shelf().find(winner))
                    .map(product ->
                            product.details().offer().sku().orElseThrow().value())
                    .contains(sku);
        }
    }
}

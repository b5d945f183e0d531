package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.Shown;
import io.soullink.domain.catalogue.Category;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Offer;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Price;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.catalogue.Stock;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violations;
import java.util.List;
import java.util.Optional;

/** Products in JSON. */
final class ProductJson {
    private static final String CATEGORY = "category";
    private static final String PRICE = "price";
    private static final String SKU = "sku";
    private static final String STOCK = "stock";
    private static final String RATING = "rating";
    /** The first app spells it so elsewhere. */
    private static final String RATTING = "ratting";

    private ProductJson() {}

    static ArrayNode products(List<Product> products, Shown shown) {
        ArrayNode json = Json.array();
        products.forEach(product -> json.add(product(product, shown)));
        return json;
    }

    static ObjectNode product(Product product, Shown shown) {
        ProductDetails details = product.details();
        ObjectNode json = ItemJson.begin(product.id().value(), details.name());
        ItemJson.write(json, CATEGORY, details.category().value());
        ItemJson.writeHundredths(json, PRICE, details.offer().price().hundredths());
        details.offer().sku().ifPresent(sku -> json.put(SKU, sku.value()));
        json.put(STOCK, details.offer().stock().pieces());
        ItemJson.write(json, details.presentation(), RATING, shown);
        return json;
    }

    /** What a product shall be; {@code before} is empty for a new one, which must have a price. */
    static ProductDetails details(JsonBody body, Optional<ProductDetails> before) {
        Violations violations = new Violations();
        ItemName name = violations.gather(() -> ItemJson.name(body, before.map(ProductDetails::name)));
        Category category = violations.gather(
                () -> category(body, before.map(ProductDetails::category).orElse(Category.NONE)));
        Offer offer = violations.gather(() -> offer(body, before.map(ProductDetails::offer)));
        Presentation presentation = violations.gather(() -> ItemJson.presentation(
                body, before.map(ProductDetails::presentation).orElse(Presentation.NONE), RATING, RATTING));
        violations.throwIfAny();
        return new ProductDetails(name, category, offer, presentation);
    }

    private static Category category(JsonBody body, Category before) {
        return new Category(ItemJson.text(body, CATEGORY, before.value()));
    }

    private static Offer offer(JsonBody body, Optional<Offer> before) {
        Violations violations = new Violations();
        Price price = violations.gather(() -> price(body, before.map(Offer::price)));
        Optional<Sku> sku =
                violations.gather(() -> body.has(SKU) ? body.optional(SKU, Sku::new) : before.flatMap(Offer::sku));
        Stock stock =
                violations.gather(() -> stock(body, before.map(Offer::stock).orElse(Stock.NONE)));
        violations.throwIfAny();
        return new Offer(price, sku, stock);
    }

    private static Price price(JsonBody body, Optional<Price> before) {
        return before.isPresent() && !body.has(PRICE)
                ? before.get()
                : body.hundredths(PRICE, Price::new).orElseThrow(() -> Rejected.invalid(PRICE, "is missing"));
    }

    /** None where it is {@code null}. */
    private static Stock stock(JsonBody body, Stock before) {
        return body.has(STOCK)
                ? body.whole(STOCK, pieces -> new Stock(JsonBody.clamped(pieces)))
                        .orElse(Stock.NONE)
                : before;
    }
}

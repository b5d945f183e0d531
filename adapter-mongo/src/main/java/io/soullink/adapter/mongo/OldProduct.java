package io.soullink.adapter.mongo;

import io.soullink.domain.catalogue.Category;
import io.soullink.domain.catalogue.Offer;
import io.soullink.domain.catalogue.Price;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.catalogue.Stock;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.bson.BsonDocument;

/** A product of the first backend. What has no price cannot be read. */
final class OldProduct {
    private final OldItem item;

    /** @param remarks hears of what was left out */
    OldProduct(BsonDocument document, Consumer<String> remarks) {
        this.item = new OldItem(document, remarks);
    }

    /** @throws RuntimeException that says why it cannot be read */
    Product read() {
        ProductId id = new ProductId(item.id());
        return new Product(id, new ProductDetails(item.name(), category(), offer(), item.presentation()));
    }

    private Category category() {
        return item.said("category", Category::new, "category", "type").orElse(Category.NONE);
    }

    private Offer offer() {
        Price price = item.hundredths("price", "price", "prise")
                .flatMap(hundredths -> item.fit("price", hundredths, OldProduct::price))
                .orElseThrow(() -> new IllegalArgumentException("no price"));
        Stock stock = item.hundredths("stock", "stock", "quantity")
                .flatMap(hundredths -> item.fit("stock", hundredths, OldProduct::stock))
                .orElse(Stock.NONE);
        return new Offer(price, item.said("sku", Sku::new, "sku", "SKU"), stock);
    }

    private static Price price(BigDecimal hundredths) {
        return new Price(hundredths.longValueExact());
    }

    private static Stock stock(BigDecimal hundredths) {
        return new Stock(hundredths.movePointLeft(2).intValueExact());
    }
}

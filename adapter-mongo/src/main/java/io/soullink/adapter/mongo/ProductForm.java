package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.text;

import io.soullink.domain.catalogue.Category;
import io.soullink.domain.catalogue.ItemName;
import io.soullink.domain.catalogue.Offer;
import io.soullink.domain.catalogue.Price;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductDetails;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.catalogue.Stock;
import java.util.Set;
import org.bson.BsonDocument;

/** How a product is written down. */
final class ProductForm implements ItemForm<ProductId, Product> {
    static final String SKU = "sku";

    private static final String CATEGORY = "category";
    /** In hundredths. */
    private static final String PRICE = "price";

    private static final String STOCK = "stock";

    @Override
    public BsonDocument write(Product product) {
        ProductDetails details = product.details();
        Offer offer = details.offer();
        BsonDocument document = new BsonDocument(NAME, text(details.name().value()))
                .append(CATEGORY, text(details.category().value()))
                .append(PRICE, number(offer.price().hundredths()))
                .append(STOCK, number(offer.stock().pieces()));
        offer.sku().ifPresent(sku -> document.append(SKU, text(sku.value())));
        ItemForm.writePresentation(document, details.presentation());
        return document;
    }

    @Override
    public Product read(BsonDocument document) {
        Offer offer = new Offer(
                new Price(number(document, PRICE)),
                Values.optional(document, SKU, value -> new Sku(value.asString().getValue())),
                new Stock(Math.toIntExact(number(document, STOCK))));
        return new Product(
                new ProductId(Values.id(document, ID)),
                new ProductDetails(
                        new ItemName(text(document, NAME)),
                        new Category(text(document, CATEGORY)),
                        offer,
                        ItemForm.presentation(document)));
    }

    @Override
    public Set<String> optionalFields() {
        return Set.of(SKU, RATING);
    }

    @Override
    public String hex(ProductId id) {
        return id.value();
    }

    @Override
    public ProductId id(String hex) {
        return new ProductId(hex);
    }
}

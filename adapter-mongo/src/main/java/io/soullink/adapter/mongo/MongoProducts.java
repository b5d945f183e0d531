package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.bson.BsonDocument;

/** Products in MongoDB. That an article number belongs to one of them is a unique index over {@code sku}. */
final class MongoProducts extends MongoShelf<ProductId, Product> implements Products {
    MongoProducts(MongoCollection<BsonDocument> collection, Faults faults) {
        super(collection, new ProductForm(), faults);
    }

    @Override
    RuntimeException refusal(TakenKeyException taken) {
        return taken.index().equals(Schema.PRODUCT_SKU)
                ? new Rejected(Reason.CONFLICT, "another product has this sku")
                : new IllegalArgumentException("item's id is taken");
    }
}

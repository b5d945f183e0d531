package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.ProductsContract;

class InMemoryProductsTest implements ProductsContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

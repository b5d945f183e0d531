package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MoodsContract;

class InMemoryMoodsTest implements MoodsContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

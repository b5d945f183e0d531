package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.ErasuresContract;

class InMemoryErasuresTest implements ErasuresContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.PlacesContract;

class InMemoryPlacesTest implements PlacesContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

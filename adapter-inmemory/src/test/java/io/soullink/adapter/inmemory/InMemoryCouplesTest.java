package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.CouplesContract;

class InMemoryCouplesTest implements CouplesContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

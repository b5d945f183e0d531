package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MilestonesContract;

class InMemoryMilestonesTest implements MilestonesContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

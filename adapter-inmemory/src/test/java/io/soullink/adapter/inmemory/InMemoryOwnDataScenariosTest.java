package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.OwnDataScenarios;

class InMemoryOwnDataScenariosTest implements OwnDataScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

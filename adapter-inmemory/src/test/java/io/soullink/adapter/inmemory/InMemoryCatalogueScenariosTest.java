package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.CatalogueScenarios;

class InMemoryCatalogueScenariosTest implements CatalogueScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MediaScenarios;

class InMemoryMediaScenariosTest implements MediaScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.EventScenarios;

class InMemoryEventScenariosTest implements EventScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

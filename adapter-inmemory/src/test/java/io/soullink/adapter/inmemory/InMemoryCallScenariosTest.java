package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.CallScenarios;

class InMemoryCallScenariosTest implements CallScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

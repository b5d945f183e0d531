package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.SoulLinkScenarios;

class InMemoryScenariosTest implements SoulLinkScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

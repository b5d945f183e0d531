package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MovedUploadScenarios;

class InMemoryMovedUploadsTest implements MovedUploadScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

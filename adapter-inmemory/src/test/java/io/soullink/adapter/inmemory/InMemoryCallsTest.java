package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.CallsContract;

class InMemoryCallsTest implements CallsContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

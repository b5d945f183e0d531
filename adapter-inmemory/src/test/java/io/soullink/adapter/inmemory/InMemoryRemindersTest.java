package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.RemindersContract;

class InMemoryRemindersTest implements RemindersContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

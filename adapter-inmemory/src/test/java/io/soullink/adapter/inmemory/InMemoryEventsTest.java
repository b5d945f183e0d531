package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.EventsContract;

class InMemoryEventsTest implements EventsContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

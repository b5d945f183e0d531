package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MessagesContract;

class InMemoryMessagesTest implements MessagesContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

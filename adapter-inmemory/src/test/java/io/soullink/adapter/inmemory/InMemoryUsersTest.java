package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.UsersContract;

class InMemoryUsersTest implements UsersContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MediaFilesContract;

class InMemoryMediaFilesTest implements MediaFilesContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

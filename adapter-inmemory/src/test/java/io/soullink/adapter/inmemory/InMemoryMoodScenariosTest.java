package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.MoodScenarios;

class InMemoryMoodScenariosTest implements MoodScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

package io.soullink.adapter.inmemory;

import io.soullink.app.Storage;
import io.soullink.testkit.PictureRaceScenarios;

class InMemoryPictureRaceScenariosTest implements PictureRaceScenarios {
    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }
}

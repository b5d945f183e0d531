package io.soullink.bootstrap.planted.domain.couple;

import java.time.Instant;
import java.time.InstantSource;

final class LooksAtTheClock {
    Instant today() {
        return Instant.now();
    }

    InstantSource another() {
        return InstantSource.system();
    }
}

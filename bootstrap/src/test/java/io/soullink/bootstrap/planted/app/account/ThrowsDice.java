package io.soullink.bootstrap.planted.app.account;

import java.util.UUID;
import java.util.function.Supplier;

final class ThrowsDice {
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}

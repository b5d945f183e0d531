package io.soullink.bootstrap.planted.adapter.inmemory;

final class ThrowsAnything {
    void run() {
        throw new RuntimeException("nobody can act on this");
    }
}

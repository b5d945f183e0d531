package io.soullink.bootstrap.planted.adapter.inmemory;

final class Prints {
    void run() {
        System.out.println("nobody reads this");
    }
}

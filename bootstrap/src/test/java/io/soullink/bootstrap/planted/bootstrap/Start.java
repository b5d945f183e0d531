package io.soullink.bootstrap.planted.bootstrap;

/** Breaks no rule: the command line may print. */
final class Start {
    void run() {
        System.out.println("started");
    }
}

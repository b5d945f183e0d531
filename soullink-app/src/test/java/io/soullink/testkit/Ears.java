package io.soullink.testkit;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import java.util.ArrayList;
import java.util.List;

/** Hears everything that is told to anybody, and dawdles, so that who tells out of order is caught. Thread-safe. */
final class Ears implements LiveEvents {
    private final List<Told> told = new ArrayList<>();

    @Override
    public void deliver(Audience audience, LiveEvent event) {
        Thread.yield();
        synchronized (this) {
            told.add(new Told(audience, event));
        }
    }

    /** What this actor's device heard; for an actor on no device, what any device of theirs did. */
    synchronized List<LiveEvent> on(Actor actor) {
        return told.stream()
                .filter(each -> each.audience().user().equals(actor.user()))
                .filter(each -> actor.device().map(each.audience()::includes).orElse(true))
                .map(Told::event)
                .toList();
    }

    /** Whether nobody was told anything. */
    synchronized boolean heardNothing() {
        return told.isEmpty();
    }

    synchronized void forget() {
        told.clear();
    }

    private record Told(Audience audience, LiveEvent event) {}
}

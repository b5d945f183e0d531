package io.soullink.adapter.ws.gateway;

/** Is told what becomes of the events of clients. Thread-safe. */
@FunctionalInterface
public interface EventObserver {
    /** The event under which all that are unknown are counted: clients cannot make names. */
    String UNKNOWN = "unknown";

    /** Does not care. */
    EventObserver NONE = event -> Outcomes.UNCOUNTED;

    /** Who is told of one kind of event; asked for once each, before the first client comes. */
    Outcomes of(String event);

    /** What becomes of one kind of event. Called between two messages of a client: it must cost next to nothing. */
    interface Outcomes {
        /** Does not care. */
        Outcomes UNCOUNTED = new Outcomes() {
            @Override
            public void done() {}

            @Override
            public void refused(String code) {}
        };

        void done();

        /** @param code as the client is told, one of few */
        void refused(String code);
    }
}

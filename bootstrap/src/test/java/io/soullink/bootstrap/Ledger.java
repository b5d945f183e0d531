package io.soullink.bootstrap;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was sent and what came of it, as the senders know it, in the order in which it happened. Append-only, thread-safe. */
final class Ledger {
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /** One line. */
    sealed interface Entry {
        Text text();
    }

    /** It is about to leave. */
    record Invoked(Text text) implements Entry {}

    /** It was answered with its place. */
    record Acknowledged(Kept kept) implements Entry {
        @Override
        public Text text() {
            return kept.text();
        }
    }

    /** It was answered with a reason. */
    record Refused(Text text, String code) implements Entry {
        /** Whether nothing is wrong but storage, so that the sender is right to try again. */
        boolean passes() {
            return code.equals("unknown") || code.equals("unavailable");
        }
    }

    /** The connection was lost before an answer: it may be stored or not. */
    record Unknown(Text text) implements Entry {}

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What was sent, and never yet acknowledged. */
    Set<Text> unanswered() {
        Set<Text> texts = new HashSet<>();
        entries.forEach(entry -> texts.add(entry.text()));
        entries.forEach(entry -> {
            if (entry instanceof Acknowledged) {
                texts.remove(entry.text());
            }
        });
        return texts;
    }

    /** How many acknowledgements came, repeated ones included. */
    long acknowledgements() {
        return entries.stream().filter(Acknowledged.class::isInstance).count();
    }
}

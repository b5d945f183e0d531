package io.soullink.app.event;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One moment for each of some users, earliest first. Thread-safe. */
final class Alarms {
    private final Map<UserId, Alarm> set = new HashMap<>();
    private final TreeSet<Alarm> waiting = new TreeSet<>(
            Comparator.comparing(Alarm::at).thenComparing(alarm -> alarm.user().value()));

    /** Sets a user's moment, in place of the one before. */
    synchronized void set(UserId user, Instant at) {
        Alarm alarm = new Alarm(user, at);
        Alarm before = set.put(user, alarm);
        if (before != null) {
            waiting.remove(before);
        }
        waiting.add(alarm);
    }

    /** Takes those whose moment has come, so many at most. */
    synchronized List<UserId> takeDue(Instant now, int most) {
        List<UserId> due = new ArrayList<>();
        while (due.size() < most && !waiting.isEmpty() && !waiting.first().at().isAfter(now)) {
            Alarm alarm = waiting.pollFirst();
            set.remove(alarm.user());
            due.add(alarm.user());
        }
        return due;
    }

    private record Alarm(UserId user, Instant at) {}
}

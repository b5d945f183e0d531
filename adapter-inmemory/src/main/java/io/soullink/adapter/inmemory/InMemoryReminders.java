package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Who was reminded on which day, in memory: of each partner the last day is known, for days only go forward. */
final class InMemoryReminders implements Reminders {
    private final Map<CoupleId, Map<UserId, LocalDate>> taken = new HashMap<>();

    @Override
    public synchronized boolean take(CoupleId couple, UserId user, LocalDate day) {
        Map<UserId, LocalDate> last = taken.computeIfAbsent(couple, fresh -> new HashMap<>(2));
        boolean first = !last.containsKey(user) || last.get(user).isBefore(day);
        if (first) {
            last.put(user, day);
        }
        return first;
    }

    @Override
    public synchronized void erase(CoupleId couple) {
        taken.remove(couple);
    }
}

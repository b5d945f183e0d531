package io.soullink.adapter.inmemory;

import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Calls in memory. One thing at a time: a change costs what it changes, a page what it shows. */
final class InMemoryCalls implements Calls {
    private final Map<CallId, Call> byId = new HashMap<>();
    private final Map<CoupleId, Call> live = new HashMap<>();
    private final Map<CoupleId, NavigableMap<CallId, Ended>> over = new HashMap<>();

    @Override
    public synchronized Call begin(Ringing call) {
        Call inTheWay = live.putIfAbsent(call.couple(), call);
        if (inTheWay != null) {
            return inTheWay;
        }
        byId.put(call.id(), call);
        return call;
    }

    @Override
    public synchronized boolean replace(Call before, Call after) {
        requireNext(before, after);
        Call stored = byId.get(before.id());
        if (stored == null || stored.version() != before.version()) {
            return false;
        }
        byId.put(after.id(), after);
        if (after instanceof Ended ended) {
            live.remove(after.couple());
            over.computeIfAbsent(after.couple(), first -> new TreeMap<>()).put(after.id(), ended);
        } else {
            live.put(after.couple(), after);
        }
        return true;
    }

    @Override
    public synchronized Optional<Call> find(CallId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Call> liveOf(CoupleId couple) {
        return Optional.ofNullable(live.get(couple));
    }

    @Override
    public synchronized List<Call> due(Instant now, int limit) {
        return live.values().stream()
                .filter(call -> call.isDue(now))
                .sorted(Comparator.comparing(call -> call.deadline().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized CallLog log(CoupleId couple, Optional<CallId> before, int limit) {
        NavigableMap<CallId, Ended> all = over.getOrDefault(couple, new TreeMap<>());
        NavigableMap<CallId, Ended> older =
                before.map(id -> all.headMap(id, false)).orElse(all);
        List<Ended> page = new ArrayList<>();
        for (Ended call : older.descendingMap().values()) {
            if (page.size() == limit) {
                return new CallLog(page, true);
            }
            page.add(call);
        }
        return new CallLog(page, false);
    }

    @Override
    public synchronized void erase(CoupleId couple) {
        byId.values().removeIf(call -> call.couple().equals(couple));
        live.remove(couple);
        over.remove(couple);
    }

    private static void requireNext(Call before, Call after) {
        if (!before.opening().equals(after.opening())) {
            throw new IllegalArgumentException("after must be the same call");
        }
        if (before instanceof Ended || after.version() <= before.version()) {
            throw new IllegalArgumentException("after must come after before");
        }
    }
}

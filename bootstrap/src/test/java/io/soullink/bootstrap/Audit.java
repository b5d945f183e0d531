package io.soullink.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what senders and readers were told against what storage holds. What was acknowledged is stored as it was
 * acknowledged; what is stored was sent, once, in a row without gaps; devices hear in that order, and catch up with exactly
 * that row.
 */
final class Audit {
    private final Map<String, List<Kept>> rows;
    private final List<String> faults = new ArrayList<>();

    /** @param rows each room's messages in the order of storage */
    private Audit(Map<String, List<Kept>> rows) {
        this.rows = rows;
    }

    /** What is wrong; nothing, if all is well. */
    static List<String> faults(List<Ledger.Entry> ledger, Map<String, List<Kept>> rows, List<Reading> readings) {
        Audit audit = new Audit(rows);
        audit.checkLedger(ledger);
        audit.checkRows(ledger);
        readings.forEach(audit::checkReading);
        return List.copyOf(audit.faults);
    }

    private void checkLedger(List<Ledger.Entry> ledger) {
        Set<Kept> stored = new HashSet<>();
        rows.values().forEach(stored::addAll);
        for (Ledger.Entry entry : ledger) {
            if (entry instanceof Ledger.Acknowledged acknowledged && !stored.contains(acknowledged.kept())) {
                faults.add("acknowledged, but not stored so: " + acknowledged.kept());
            }
            if (entry instanceof Ledger.Refused refused && !refused.passes()) {
                faults.add("refused as " + refused.code() + ": " + refused.text());
            }
        }
    }

    private void checkRows(List<Ledger.Entry> ledger) {
        Set<Text> invoked = new HashSet<>();
        for (Ledger.Entry entry : ledger) {
            if (entry instanceof Ledger.Invoked) {
                invoked.add(entry.text());
            }
        }
        rows.forEach((room, row) -> checkRow(room, row, invoked));
    }

    private void checkRow(String room, List<Kept> row, Set<Text> invoked) {
        Set<String> origins = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            Kept kept = row.get(i);
            if (kept.seq() != i + 1) {
                faults.add("stored at place " + (i + 1) + " of " + room + ": " + kept);
            }
            if (!invoked.contains(kept.text())) {
                faults.add("stored, but never sent so: " + kept);
            }
            if (!origins.add(kept.text().sender() + " " + kept.text().id())) {
                faults.add("stored twice: " + kept);
            }
        }
    }

    private void checkReading(Reading reading) {
        List<Kept> row = rows.getOrDefault(reading.room(), List.of());
        Map<Long, Kept> bySeq = new HashMap<>();
        row.forEach(kept -> bySeq.put(kept.seq(), kept));
        for (List<Kept> heard : reading.heard()) {
            long last = 0;
            for (Kept kept : heard) {
                if (!kept.equals(bySeq.get(kept.seq()))) {
                    faults.add("heard, but not stored so: " + kept);
                }
                if (kept.seq() <= last) {
                    faults.add("heard after #" + last + ": " + kept);
                }
                last = kept.seq();
            }
        }
        compare(row, reading.caughtUp());
    }

    private void compare(List<Kept> row, List<Kept> caughtUp) {
        int same = 0;
        while (same < Math.min(row.size(), caughtUp.size()) && row.get(same).equals(caughtUp.get(same))) {
            same++;
        }
        if (same < row.size() || same < caughtUp.size()) {
            faults.add("caught up with " + tail(caughtUp, same) + " where storage has " + tail(row, same));
        }
    }

    private static String tail(List<Kept> row, int from) {
        return from < row.size() ? row.get(from).toString() : "nothing more";
    }
}

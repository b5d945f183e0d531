package io.soullink.adapter.mongo;

import io.soullink.adapter.mongo.ImportReport.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps count while an import runs. One thread's. */
final class ImportProtocol {
    /** What became of one thing. */
    enum Fate {
        IMPORTED,
        ALREADY_THERE,
        LEFT_OUT
    }

    private final Map<Kind, long[]> counts = new EnumMap<>(Kind.class);
    private final List<String> remarks = new ArrayList<>();

    void count(Kind kind, Fate fate) {
        counts.computeIfAbsent(kind, none -> new long[Fate.values().length])[fate.ordinal()]++;
    }

    void leaveOut(Kind kind, String where, String why) {
        count(kind, Fate.LEFT_OUT);
        remark(where, why);
    }

    void remark(String where, String what) {
        if (remarks.size() < ImportReport.MOST_REMARKS) {
            remarks.add(where + ": " + what);
        }
    }

    ImportReport report() {
        Map<Kind, ImportReport.Count> counted = new EnumMap<>(Kind.class);
        counts.keySet().forEach(kind -> counted.put(kind, counted(kind)));
        return new ImportReport(counted, remarks);
    }

    private ImportReport.Count counted(Kind kind) {
        long[] count = counts.getOrDefault(kind, new long[Fate.values().length]);
        long imported = count[Fate.IMPORTED.ordinal()];
        long alreadyThere = count[Fate.ALREADY_THERE.ordinal()];
        long leftOut = count[Fate.LEFT_OUT.ordinal()];
        return new ImportReport.Count(imported + alreadyThere + leftOut, imported, alreadyThere, leftOut);
    }
}

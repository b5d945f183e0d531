package io.soullink.bootstrap.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The results as two tables: what was measured, and how the first compares with each of the others. */
final class Report {
    private static final String COLUMNS = "%-28s %10s %12s %10s %8s %10s %10s %10s %10s%n";

    private final Course course;
    private final List<Result> results;

    Report(Course course, List<Result> results) {
        this.course = course;
        this.results = results;
    }

    void print(PrintStream out) {
        out.println();
        out.printf(
                "%d pairs with %d messages of 100 bytes outstanding each; latency at %,d messages/s or half of what it can; %,d idle connections%n",
                Course.PAIRS, Course.OUTSTANDING, Course.PACE, course.idle());
        out.printf(
                "%d processors, shared with the load client%n%n",
                Runtime.getRuntime().availableProcessors());
        printHeader(out, "");
        results.forEach(result -> printMeasured(out, result));
        if (results.size() < 2) {
            return;
        }
        out.println();
        printHeader(out, results.get(0).name() + " to");
        results.stream().skip(1).forEach(other -> printRatios(out, results.get(0), other));
    }

    private static void printHeader(PrintStream out, String title) {
        out.printf(
                COLUMNS, title, "messages", "CPU-s each", "storage's", "client", "p50", "p99", "heap each", "RSS each");
        out.printf(COLUMNS, "", "a second", "1,000", "CPU-s", "CPUs", "", "", "idle", "idle");
    }

    private static void printMeasured(PrintStream out, Result result) {
        out.printf(
                COLUMNS,
                result.name(),
                format("%,.0f", result.perSecond()),
                format("%.4f", result.cpu()),
                format("%.4f", result.storage()),
                format("%.2f", result.client()),
                format("%.2f ms", result.p50() / 1e3),
                format("%.2f ms", result.p99() / 1e3),
                format("%.1f KB", result.heap() / 1e3),
                format("%.1f KB", result.resident() / 1e3));
    }

    private static void printRatios(PrintStream out, Result one, Result other) {
        out.printf(
                COLUMNS,
                other.name(),
                ratio(one.perSecond(), other.perSecond()),
                ratio(one.cpu(), other.cpu()),
                "",
                "",
                ratio(one.p50(), other.p50()),
                ratio(one.p99(), other.p99()),
                ratio(one.heap(), other.heap()),
                ratio(one.resident(), other.resident()));
    }

    private static String ratio(double one, double other) {
        return format("%.2f", one / other);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}

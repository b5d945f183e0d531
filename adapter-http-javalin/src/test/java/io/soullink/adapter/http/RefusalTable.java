package io.soullink.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code refusals.md}: by route, which status is answered to whom. */
final class RefusalTable {
    private static final String FILE = "refusals.md";

    private RefusalTable() {}

    /** A cell's word: {@code route} answers {@code status} to {@code whom}. */
    record Refusal(String route, int status, String whom) {
        @Override
        public String toString() {
            return route + " answers " + status + " to " + whom;
        }
    }

    /** A route as {@code METHOD /path}, and by status whom it refuses. */
    record Row(String route, Map<Integer, List<String>> cells) {
        Stream<Refusal> refusals() {
            return cells.entrySet().stream()
                    .flatMap(cell -> cell.getValue().stream().map(whom -> new Refusal(route, cell.getKey(), whom)));
        }

        /** What this route answers besides what any address may. */
        Set<Integer> ownStatuses() {
            Set<Integer> statuses = new TreeSet<>(cells.keySet());
            if (List.of("user", "address").containsAll(cells.getOrDefault(429, List.of()))) {
                statuses.remove(429);
            }
            return statuses;
        }
    }

    static List<Row> rows() {
        List<List<String>> lines = read().lines()
                .filter(line -> line.startsWith("|"))
                .map(RefusalTable::cells)
                .toList();
        List<String> statuses = lines.get(0);
        return lines.stream().skip(2).map(line -> row(statuses, line)).toList();
    }

    private static Row row(List<String> statuses, List<String> line) {
        Map<Integer, List<String>> cells = new TreeMap<>();
        for (int column = 1; column < line.size(); column++) {
            if (!line.get(column).isEmpty()) {
                cells.put(Integer.valueOf(statuses.get(column)), words(line.get(column)));
            }
        }
        return new Row(line.get(0), cells);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    /** The words between commas, but for those of a whole JSON object. */
    private static List<String> words(String cell) {
        return cell.startsWith("{\"") ? List.of(cell) : List.of(cell.split(", "));
    }

    private static String read() {
        try (InputStream file = RefusalTable.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.Described.Operation;
import io.soullink.adapter.http.RefusalTable.Refusal;
import io.soullink.adapter.http.RefusalTable.Row;
import io.soullink.adapter.http.TwoCouples.Ask;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each route refuses whom {@code refusals.md} says, and that the document says the same. */
class RefusalsTest {
    private static final Map<String, Operation> OPERATIONS = Described.operations().stream()
            .collect(Collectors.toMap(each -> each.method() + " " + each.path(), Function.identity()));

    @Test
    void hasARowForEveryRoute() {
        assertThat(RefusalTable.rows()).extracting(Row::route).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
    }

    static Stream<Row> rows() {
        return RefusalTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesTheStatusesThatTheDocumentNames(Row row) {
        TreeSet<Integer> described = OPERATIONS.get(row.route()).described().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("4"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(row.ownStatuses()).isEqualTo(described);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void grantsWhatNothingSpeaksAgainst(Row row) {
        try (TwoCouples scene = new TwoCouples()) {
            Ask granted = scene.granted(OPERATIONS.get(row.route()));

            assertThat(scene.send(granted).status()).as(granted.toString()).isBetween(200, 204);
        }
    }

    static Stream<Refusal> refusals() {
        return RefusalTable.rows().stream().flatMap(Row::refusals);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(Refusal refusal) {
        try (TwoCouples scene = new TwoCouples()) {
            Reply reply = new Provocations(scene, OPERATIONS.get(refusal.route())).provoke(refusal);

            assertThat(reply.status()).as(refusal + ": " + reply.text()).isEqualTo(refusal.status());
            assertThat(reply.header("Content-Type")).contains(Problem.CONTENT_TYPE);
            assertThat(reply.field("/status")).isEqualTo(Integer.toString(refusal.status()));
            if (refusal.status() == 429) {
                assertThat(reply.header("Retry-After").orElse("none")).matches("[1-9]\\d*");
            }
        }
    }
}

package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T20:59:58.765Z, 2026-11-23T20:59:58.765Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00.000Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999Z",
        "0000-01-02T03:04:05.006Z, 0000-01-02T03:04:05.006Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
        "-0001-01-01T00:00:00Z, -0001-01-01T00:00:00.000Z",
    })
    void writesMilliseconds(Instant instant, String text) {
        assertThat(IsoTime.of(instant)).isEqualTo(text);
    }
}

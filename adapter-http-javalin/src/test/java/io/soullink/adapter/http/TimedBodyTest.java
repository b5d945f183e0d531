package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedBodyTest {
    private long now = Long.MAX_VALUE - 5;

    private final InputStream body =
            new TimedBody(new ByteArrayInputStream("love".getBytes()), Duration.ofSeconds(2), () -> now);

    @Test
    void readsWhatComesInTime() throws IOException {
        assertThat(body.read()).isEqualTo('l');
        now += Duration.ofSeconds(2).toNanos();

        assertThat(body.readAllBytes()).asString().isEqualTo("ove");
    }

    @Test
    void refusesWhatComesByteByByteForTooLong() throws IOException {
        body.read();
        now += Duration.ofSeconds(2).toNanos() + 1;

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(body::read)
                .withMessageContaining("longer than 2 seconds");
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(body::readAllBytes);
    }
}

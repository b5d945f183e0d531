package io.soullink.adapter.ws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is logged at warning and above, which nobody may bring about by what he sends. */
public final class Complaints implements AutoCloseable {

    /** What Jetty says of a {@code Host} that is none, or twice there, before it asks anybody. */
    private static final Pattern JETTYS_OWN =
            Pattern.compile("WARN org\\.eclipse\\.jetty\\.(http\\.HttpParser|util\\.HostPort) ");

    private static final int MOST_SHOWN = 50;

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    public Complaints() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    public void requireNone() {
        assertThat(complaints()).isEmpty();
    }

    private Stream<String> complaints() {
        return logged.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !JETTYS_OWN.matcher(line).find());
    }

    /** Logs where one logs; what was kept back of it, a failing test may need. */
    @Override
    public void close() {
        System.setErr(standardError);
        complaints().limit(MOST_SHOWN).forEach(standardError::println);
    }
}

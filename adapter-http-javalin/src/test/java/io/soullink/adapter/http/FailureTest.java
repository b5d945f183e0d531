package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.shared.StorageException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    private static final String PRIVATE = "zoe@example.org said 'hello'";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsThatStorageIsAway() {
        server.storage.breakWith(new StorageException(PRIVATE, false, new IllegalStateException(PRIVATE)));

        Reply reply = server.get(ada, "/user/me");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.field("/code")).isEqualTo("storage_unavailable");
        assertThat(reply.header("Retry-After")).contains("5");
        assertThat(reply.text()).doesNotContain("zoe");
    }

    @Test
    void tellsThatAnOutcomeIsUnknown() {
        server.storage.breakWith(new StorageException(PRIVATE, true, null));

        Reply reply = server.post(null, "/user/login", TestServer.credentials("ada@example.org", TestServer.PASSWORD));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.field("/code")).isEqualTo("unknown");
        assertThat(reply.field("/massage")).isNotBlank();
        assertThat(reply.header("Retry-After")).isPresent();
    }

    @Test
    void isReadyWhileStorageAnswersAndAliveAnyway() {
        assertThat(server.get(null, "/health/ready").text()).isEqualTo("{\"status\":\"up\"}");
        server.storage.breakWith(new StorageException(PRIVATE, false, null));

        assertThat(server.get(null, "/health/ready").status()).isEqualTo(503);
        assertThat(server.get(null, "/health/live").status()).isEqualTo(200);
        server.storage.breakWith(null);
        assertThat(server.get(null, "/health/ready").status()).isEqualTo(200);
    }

    static Stream<Throwable> unforeseen() {
        return Stream.of(new IllegalStateException(PRIVATE), new StackOverflowError(PRIVATE));
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void saysNothingOfWhatNobodyForesaw(Throwable failure) {
        server.storage.breakWith(failure);

        Reply reply = server.get(ada, "/user/me");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Server Error\",\"status\":500,"
                        + "\"detail\":\"something went wrong here\",\"code\":\"internal\","
                        + "\"message\":\"something went wrong here\"}");
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void logsWhereItHappenedAndNotWhatWasSaid() {
        IllegalStateException failure = new IllegalStateException(PRIVATE, new RuntimeException(PRIVATE));

        String trace = Traces.withoutMessages(failure);

        assertThat(trace)
                .contains("java.lang.IllegalStateException", "caused by java.lang.RuntimeException", "FailureTest")
                .doesNotContain("zoe", "hello");
        assertThat(Traces.causes(failure)).isEqualTo("java.lang.IllegalStateException < java.lang.RuntimeException");
    }
}

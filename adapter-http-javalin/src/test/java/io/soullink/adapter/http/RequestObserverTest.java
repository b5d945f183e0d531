package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestObserverTest {
    private final BlockingQueue<AnsweredRequest> answered = new LinkedBlockingQueue<>();
    private final TestServer server = TestServer.start(answered::add);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health/live, GET, /health/live, 200",
        "HEAD, /health/live, HEAD, /health/live, 200",
        "GET, /chat/some-room?limit=5, GET, /chat/{roomId}, 401",
        "GET, /user/login, GET, none, 405",
        "GET, /nothing/of/the/kind, GET, none, 404",
        "BREW, /health/live, other, none, 405",
        "POST, /user/login, POST, /user/login, 400"
    })
    void hearsOfEachRequestByTheTemplateOfItsRoute(
            String method, String path, String heardMethod, String route, int status) throws InterruptedException {
        server.send(method, null, path, null);

        AnsweredRequest heard = next();
        assertThat(heard.method()).isEqualTo(heardMethod);
        assertThat(heard.route()).isEqualTo(route);
        assertThat(heard.status()).isEqualTo(status);
        assertThat(heard.took()).isPositive();
    }

    @Test
    void hearsOfFailures() throws InterruptedException {
        server.storage.breakWith(new StorageException("away", false, null));

        server.get(null, "/health/ready");

        assertThat(next())
                .extracting(AnsweredRequest::route, AnsweredRequest::status)
                .containsExactly("/health/ready", 503);
    }

    @Test
    void hearsOfWhatIsAskedBySomebodyKnown() throws InterruptedException {
        Person ada = server.person("Ada");
        next();
        next();

        server.get(ada, "/user/me");

        assertThat(next())
                .extracting(AnsweredRequest::route, AnsweredRequest::status)
                .containsExactly("/user/me", 200);
    }

    @Test
    void countsUnknownMethodsAsOne() {
        assertThat(new AnsweredRequest("SECRET", "none", 405, Duration.ZERO).method())
                .isEqualTo("other");
    }

    private AnsweredRequest next() throws InterruptedException {
        AnsweredRequest request = answered.poll(20, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }
}

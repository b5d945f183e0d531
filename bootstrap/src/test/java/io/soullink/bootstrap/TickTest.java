package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.app.Storage;
import io.soullink.domain.call.Calls;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Time passes on a server whatever happens in it. */
class TickTest {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch ticks = new CountDownLatch(3);
    private final Storage whole = new InMemoryStorage();

    @Test
    void anErrorInsideATickDoesNotEndTheTicks() throws InterruptedException {
        Settings settings = Settings.defaults()
                .onPort(0)
                .with(new Settings.Access(true, Optional.of("a secret of thirty-two bytes, ok!")));

        try (SoulLinkServer server = SoulLinkServer.start(settings, failing())) {
            assertThat(server.port()).isPositive();
            assertThat(ticks.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Whoever looks for calls that are due meets an error. */
    private Storage failing() {
        Calls calls = proxy(Calls.class, (self, method, arguments) -> {
            if (method.getName().equals("due")) {
                ticks.countDown();
                throw new AssertionError("a fault that no one foresaw");
            }
            return method.invoke(whole.calls(), arguments);
        });
        return proxy(
                Storage.class,
                (self, method, arguments) ->
                        method.getName().equals("calls") ? calls : method.invoke(whole, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

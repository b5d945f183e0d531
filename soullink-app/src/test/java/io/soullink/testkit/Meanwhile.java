package io.soullink.testkit;

import io.soullink.app.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets something else happen right before or right after a call of storage, once: an unlucky moment, as often as wanted. */
final class Meanwhile {
    private final Map<String, Runnable> before = new HashMap<>();
    private final Map<String, Runnable> after = new HashMap<>();

    /** @param call such as {@code Events.remove} */
    void before(String call, Runnable action) {
        before.put(call, action);
    }

    void after(String call, Runnable action) {
        after.put(call, action);
    }

    /** The same storage, but for what happens meanwhile. */
    Storage on(Storage storage) {
        return watched(Storage.class, storage);
    }

    private <T> T watched(Class<T> port, T whole) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    String call = port.getSimpleName() + "." + method.getName();
                    happen(before, call);
                    try {
                        Object answer = method.invoke(whole, arguments);
                        happen(after, call);
                        return port == Storage.class && method.getReturnType().isInterface()
                                ? watchedPort(method.getReturnType(), answer)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private <T> T watchedPort(Class<T> port, Object whole) {
        return watched(port, port.cast(whole));
    }

    private static void happen(Map<String, Runnable> moments, String call) {
        Optional.ofNullable(moments.remove(call)).ifPresent(Runnable::run);
    }
}

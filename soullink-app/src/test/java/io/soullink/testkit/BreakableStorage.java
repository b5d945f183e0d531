package io.soullink.testkit;

import io.soullink.app.Storage;
import io.soullink.domain.call.Calls;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Users;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A storage that takes no changes of conversations, or of calls, for a while. */
final class BreakableStorage implements Storage {
    private static final Set<String> CHANGES = Set.of("append", "update", "advance", "begin", "replace");

    private final Storage whole;
    private final Messages messages;
    private final Calls calls;
    private volatile boolean messagesAreBroken;
    private volatile boolean callsAreBroken;

    BreakableStorage(Storage whole) {
        this.whole = whole;
        this.messages = breakable(Messages.class, whole.messages(), () -> messagesAreBroken);
        this.calls = breakable(Calls.class, whole.calls(), () -> callsAreBroken);
    }

    private static <T> T breakable(Class<T> port, T whole, BooleanSupplier broken) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (broken.getAsBoolean() && CHANGES.contains(method.getName())) {
                        throw new StorageException("changing what is stored", false, null);
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    void breakMessages() {
        messagesAreBroken = true;
    }

    void breakCalls() {
        callsAreBroken = true;
    }

    void mend() {
        messagesAreBroken = false;
        callsAreBroken = false;
    }

    @Override
    public Users users() {
        return whole.users();
    }

    @Override
    public Couples couples() {
        return whole.couples();
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Calls calls() {
        return calls;
    }

    @Override
    public Moods moods() {
        return whole.moods();
    }

    @Override
    public Places places() {
        return whole.places();
    }

    @Override
    public Products products() {
        return whole.products();
    }

    @Override
    public Durability durability() {
        return whole.durability();
    }

    @Override
    public void check() {
        whole.check();
    }

    @Override
    public void close() {
        whole.close();
    }
}

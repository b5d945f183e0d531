package io.soullink.testkit;

import io.soullink.app.Storage;
import io.soullink.domain.call.Calls;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Users;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A storage whose conversations can be read only for a while. */
final class BreakableStorage implements Storage {
    private static final Set<String> CHANGES = Set.of("append", "update", "advance");

    private final Storage whole;
    private final Messages messages;
    private volatile boolean broken;

    BreakableStorage(Storage whole) {
        this.whole = whole;
        this.messages = (Messages) Proxy.newProxyInstance(
                Messages.class.getClassLoader(), new Class<?>[] {Messages.class}, (proxy, method, arguments) -> {
                    if (broken && CHANGES.contains(method.getName())) {
                        throw new StorageException("writing messages", false, null);
                    }
                    try {
                        return method.invoke(whole.messages(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void breakMessages() {
        broken = true;
    }

    void mend() {
        broken = false;
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
        return whole.calls();
    }

    @Override
    public Moods moods() {
        return whole.moods();
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

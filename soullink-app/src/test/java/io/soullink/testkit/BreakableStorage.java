package io.soullink.testkit;

import io.soullink.app.Storage;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.Calls;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.event.Events;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Users;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A storage that takes no changes of conversations, calls, moods, or of what one couple has, for a while. */
final class BreakableStorage implements Storage {
    private static final Set<String> CHANGES =
            Set.of("append", "update", "advance", "begin", "replace", "close", "erase", "add");

    private final Storage whole;
    private final Messages messages;
    private final Calls calls;
    private volatile boolean messagesAreBroken;
    private volatile boolean callsAreBroken;
    private volatile boolean moodsAreBroken;
    private volatile boolean breaksAfterwards;
    private final AtomicBoolean losesAnswer = new AtomicBoolean();
    private final AtomicBoolean losesAnswerOfMessages = new AtomicBoolean();
    private final Moods moods;
    private volatile Optional<CoupleId> brokenCouple = Optional.empty();

    BreakableStorage(Storage whole) {
        this.whole = whole;
        this.messages = breakable(Messages.class, whole.messages(), arguments -> messagesAreBroken);
        this.calls = breakable(Calls.class, whole.calls(), arguments -> callsAreBroken || isOfBrokenCouple(arguments));
        this.moods = breakable(Moods.class, whole.moods(), arguments -> moodsAreBroken || isOfBrokenCouple(arguments));
    }

    private <T> T breakable(Class<T> port, T whole, Predicate<Object[]> broken) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (CHANGES.contains(method.getName()) && broken.test(arguments)) {
                        throw new StorageException("changing what is stored", false, null);
                    }
                    try {
                        Object answer = method.invoke(whole, arguments);
                        if (CHANGES.contains(method.getName()) && port == Calls.class && losesAnswer.getAndSet(false)) {
                            callsAreBroken = breaksAfterwards;
                            throw new StorageException("changing what is stored", true, null);
                        }
                        if (CHANGES.contains(method.getName())
                                && port == Messages.class
                                && losesAnswerOfMessages.getAndSet(false)) {
                            messagesAreBroken = true;
                            throw new StorageException("changing what is stored", true, null);
                        }
                        return answer;
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

    void breakMoods() {
        moodsAreBroken = true;
    }

    /** Makes the next change of a call, and does not say so. */
    void loseNextAnswerOfCalls() {
        losesAnswer.set(true);
    }

    /** Makes the next change of a conversation, does not say so, and takes no changes of conversations from then on. */
    void loseNextAnswerOfMessages() {
        losesAnswerOfMessages.set(true);
    }

    /** Takes no changes of calls from that one on. */
    void breakCallsAfterwards() {
        breaksAfterwards = true;
    }

    /** Takes no changes of this couple's calls, and closes none of its days. */
    void breakOf(CoupleId couple) {
        brokenCouple = Optional.of(couple);
    }

    private boolean isOfBrokenCouple(Object[] arguments) {
        Optional<CoupleId> couple = Optional.empty();
        if (arguments[0] instanceof Call call) {
            couple = Optional.of(call.couple());
        } else if (arguments[0] instanceof CoupleDate day) {
            couple = Optional.of(day.couple());
        }
        return couple.isPresent() && couple.equals(brokenCouple);
    }

    void mend() {
        brokenCouple = Optional.empty();
        messagesAreBroken = false;
        callsAreBroken = false;
        breaksAfterwards = false;
        moodsAreBroken = false;
    }

    @Override
    public Users users() {
        return whole.users();
    }

    @Override
    public Erasures erasures() {
        return whole.erasures();
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
        return moods;
    }

    @Override
    public Milestones milestones() {
        return whole.milestones();
    }

    @Override
    public Events events() {
        return whole.events();
    }

    @Override
    public Reminders reminders() {
        return whole.reminders();
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
    public MediaFiles mediaFiles() {
        return whole.mediaFiles();
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

package io.soullink.testkit;

import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Knows one couple and nothing else. A test may let something happen while it is looked up. */
public final class OneCouple implements Couples {
    private final Couple couple;
    private boolean live = true;
    private Runnable meanwhile = () -> {};

    public OneCouple(Couple couple) {
        this.couple = couple;
    }

    /** From here on the two are parted. */
    public void parted() {
        live = false;
    }

    /** Lets this happen, once, in the course of the next look-up. */
    public void during(Runnable event) {
        meanwhile = () -> {
            meanwhile = () -> {};
            event.run();
        };
    }

    @Override
    public Optional<Couple> liveCoupleOf(UserId user) {
        return found().filter(one -> one.partners().contains(user));
    }

    @Override
    public Optional<Couple> liveCouple(CoupleId id) {
        return found().filter(one -> one.id().equals(id));
    }

    @Override
    public boolean invite(Invitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Invitation> invitation(CodeDigest code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Couple pair(Invitation invitation, Couple fresh) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Couple> update(CoupleId id, UnaryOperator<Couple> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Couple> part(CoupleId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Couple> everOf(UserId user, Optional<CoupleId> after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(CoupleId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void eraseOf(UserId user) {
        throw new UnsupportedOperationException();
    }

    private Optional<Couple> found() {
        meanwhile.run();
        return Optional.of(couple).filter(one -> live);
    }
}

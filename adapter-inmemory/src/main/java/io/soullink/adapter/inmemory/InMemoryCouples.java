package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Couples in memory. Changes wait for each other; {@link #liveCoupleOf}, which is asked at every message, waits for
 * nobody.
 */
final class InMemoryCouples implements Couples {
    private final Map<CodeDigest, Invitation> byCode = new HashMap<>();
    private final Map<UserId, Invitation> byInviter = new HashMap<>();
    private final Map<Pair, Bond> bonds = new HashMap<>();
    private final Map<CoupleId, Bond> byId = new ConcurrentHashMap<>();
    private final Map<UserId, Bond> latestOf = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean invite(Invitation invitation) {
        Invitation sameCode = byCode.get(invitation.code());
        if (sameCode != null && !sameCode.inviter().equals(invitation.inviter())) {
            return false;
        }
        withdrawInvitationOf(invitation.inviter());
        byCode.put(invitation.code(), invitation);
        byInviter.put(invitation.inviter(), invitation);
        return true;
    }

    @Override
    public synchronized Optional<Invitation> invitation(CodeDigest code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public synchronized Couple pair(Invitation invitation, Couple fresh) {
        if (!invitation.equals(byCode.get(invitation.code()))) {
            throw new Rejected(Reason.UNKNOWN_CODE, "no such code");
        }
        Pair partners = fresh.partners();
        if (liveCoupleOf(partners.first()).isPresent()
                || liveCoupleOf(partners.second()).isPresent()) {
            throw new Rejected(Reason.ALREADY_CONNECTED, "one of you has a partner already");
        }
        withdrawInvitationOf(partners.first());
        withdrawInvitationOf(partners.second());
        Bond bond = bonds.computeIfAbsent(partners, first -> new Bond(fresh));
        byId.put(bond.couple.id(), bond);
        latestOf.put(partners.first(), bond);
        latestOf.put(partners.second(), bond);
        bond.live = true;
        return bond.couple;
    }

    @Override
    public Optional<Couple> liveCouple(CoupleId id) {
        return coupleOf(byId.get(id));
    }

    @Override
    public Optional<Couple> liveCoupleOf(UserId user) {
        return coupleOf(latestOf.get(user));
    }

    @Override
    public synchronized Optional<Couple> update(CoupleId id, UnaryOperator<Couple> change) {
        return liveCouple(id).map(couple -> byId.get(id).couple = change.apply(couple));
    }

    @Override
    public synchronized Optional<Couple> part(CoupleId id) {
        Optional<Couple> couple = liveCouple(id);
        couple.ifPresent(parted -> bonds.get(parted.partners()).live = false);
        return couple;
    }

    /** Goes through all couples, which is for who goes through all of a person's things. */
    @Override
    public synchronized List<Couple> everOf(UserId user, Optional<CoupleId> after, int limit) {
        return bonds.values().stream()
                .map(bond -> bond.couple)
                .filter(couple -> couple.partners().contains(user))
                .filter(couple -> after.isEmpty()
                        || couple.id().value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(couple -> couple.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void erase(CoupleId id) {
        Bond bond = byId.remove(id);
        if (bond != null) {
            Pair partners = bond.couple.partners();
            bond.live = false;
            bonds.remove(partners);
            latestOf.remove(partners.first(), bond);
            latestOf.remove(partners.second(), bond);
        }
    }

    @Override
    public synchronized void eraseOf(UserId user) {
        withdrawInvitationOf(user);
    }

    private static Optional<Couple> coupleOf(Bond bond) {
        return bond != null && bond.live ? Optional.of(bond.couple) : Optional.empty();
    }

    private void withdrawInvitationOf(UserId inviter) {
        Invitation withdrawn = byInviter.remove(inviter);
        if (withdrawn != null) {
            byCode.remove(withdrawn.code());
        }
    }

    /**
     * What two people have for good. Whether they live it is one flag that both are read by, so that they become a
     * couple, and stop being one, in the same instant.
     */
    private static final class Bond {
        private volatile Couple couple;
        private volatile boolean live;

        private Bond(Couple couple) {
            this.couple = couple;
        }
    }
}

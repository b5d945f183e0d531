package io.soullink.app.pairing;

import io.soullink.app.limit.AttemptLimit;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.couple.PairingCode;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import io.soullink.domain.user.Users;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;

/** Pairing by a code, and parting. Thread-safe. */
public final class PairingService {
    private static final int GUESSES = 5;
    private static final Duration ONE_MORE_GUESS = Duration.ofMinutes(5);

    private final Couples couples;
    private final Users users;
    private final Rooms rooms;
    private final Bonds bonds;
    private final Environment environment;
    private final AttemptLimit guesses;

    /** Pairs the users in {@code users} to couples in {@code couples}. */
    public PairingService(Couples couples, Users users, Rooms rooms, Bonds bonds, Environment environment) {
        this.couples = couples;
        this.users = users;
        this.rooms = rooms;
        this.bonds = bonds;
        this.environment = environment;
        this.guesses = new AttemptLimit(environment.clock(), GUESSES, ONE_MORE_GUESS);
    }

    /**
     * A code for the actor's partner to bring, in place of any earlier one.
     *
     * @throws Rejected with {@link Reason#ALREADY_CONNECTED} if the actor has a partner
     */
    public IssuedCode invite(Actor actor) {
        requireFree(couples.liveCoupleOf(actor.user()), "you have a partner already");
        Instant expiresAt = environment.now().plus(Invitation.LIFETIME);
        PairingCode code = PairingCode.random(environment.random());
        while (!couples.invite(new Invitation(digest(code), actor.user(), expiresAt))) {
            code = PairingCode.random(environment.random());
        }
        return new IssuedCode(code, expiresAt);
    }

    /**
     * Pairs the actor with whoever gave them the code. The same two get the couple back that they had. After five unknown
     * codes one more is let in each five minutes.
     *
     * @param code as typed; letters in any case
     * @return the couple as the actor sees it
     * @throws Rejected with {@link Reason#UNKNOWN_CODE}, {@link Reason#OWN_CODE}, {@link Reason#ALREADY_CONNECTED} or
     *     {@link Reason#TOO_MANY_ATTEMPTS}
     */
    public Partnership acceptInvitation(Actor actor, String code) {
        Couple couple = guesses.guard(actor.user().value(), Reason.UNKNOWN_CODE, () -> redeem(actor, code));
        bonds.tie(couple);
        return seenBy(actor, couple).orElseThrow(PairingService::noPartner);
    }

    /**
     * Ends the actor's couple: from now on the two neither hear nor see each other. Their history sleeps.
     *
     * @throws Rejected with {@link Reason#NO_PARTNER} if there is none
     */
    public Couple disconnect(Actor actor) {
        CoupleId room = couples.liveCoupleOf(actor.user()).map(Couple::id).orElseThrow(PairingService::noPartner);
        return rooms.inOrder(room, () -> {
            Couple parted = couples.part(room).orElseThrow(PairingService::noPartner);
            bonds.cut(parted);
            return parted;
        });
    }

    /** The actor's couple and who is in it, or empty. */
    public Optional<Partnership> partnership(Actor actor) {
        return couples.liveCoupleOf(actor.user()).flatMap(couple -> seenBy(actor, couple));
    }

    /**
     * The actor's couple and who is in it.
     *
     * @throws Rejected with {@link Reason#NO_PARTNER} if there is none
     */
    public Partnership requirePartnership(Actor actor) {
        return partnership(actor).orElseThrow(PairingService::noPartner);
    }

    private Optional<Partnership> seenBy(Actor actor, Couple couple) {
        return users.find(actor.user())
                .flatMap(me ->
                        users.find(couple.partnerOf(me.id())).map(partner -> new Partnership(couple, me, partner)));
    }

    /** Who has a partner is told so by any code: it may be theirs, sent twice, which made them a couple a moment ago. */
    private Couple redeem(Actor actor, String code) {
        try {
            return redeemWhereFree(actor, code);
        } catch (Rejected refusal) {
            if (refusal.reason() == Reason.UNKNOWN_CODE) {
                requireFree(couples.liveCoupleOf(actor.user()), "you have a partner already");
            }
            throw refusal;
        }
    }

    private Couple redeemWhereFree(Actor actor, String code) {
        Invitation invitation =
                couples.invitation(digest(new PairingCode(code))).orElseThrow(PairingService::unknownCode);
        Pair partners = invitation.redeemedBy(actor.user(), environment.now());
        requireFree(couples.liveCoupleOf(actor.user()), "you have a partner already");
        ZoneId zone = users.find(invitation.inviter()).map(User::zone).orElseThrow(PairingService::unknownCode);
        CoupleId id = new CoupleId(environment.ids().next());
        return couples.pair(invitation, new Couple(id, partners, zone, Optional.empty(), environment.now()));
    }

    private static void requireFree(Optional<Couple> couple, String message) {
        if (couple.isPresent()) {
            throw new Rejected(Reason.ALREADY_CONNECTED, message);
        }
    }

    private static Rejected unknownCode() {
        return new Rejected(Reason.UNKNOWN_CODE, "no such code");
    }

    private static Rejected noPartner() {
        return new Rejected(Reason.NO_PARTNER, "you have no partner");
    }

    private static CodeDigest digest(PairingCode code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new CodeDigest(
                    HexFormat.of().formatHex(sha256.digest(code.value().getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

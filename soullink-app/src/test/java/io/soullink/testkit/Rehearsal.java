package io.soullink.testkit;

import io.soullink.app.SoulLink;
import io.soullink.app.Storage;
import io.soullink.app.account.Registration;
import io.soullink.app.account.SignIn;
import io.soullink.app.account.SignedIn;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All of Soul Link on a storage, in a test's hands: Ada, Bob and Cy have accounts, the clock stands until the test
 * moves it, and everything that is told is heard.
 */
final class Rehearsal {
    /** Everybody's password. */
    static final String PASSWORD = "correct horse";

    final SoulLink link;
    final UserId ada;
    final UserId bob;
    final UserId cy;

    private final AtomicReference<Instant> now = new AtomicReference<>(Some.TIME);
    private final Ears ears = new Ears();

    private Rehearsal(Storage storage) {
        link = link(storage);
        ada = register("Ada");
        bob = register("Bob");
        cy = register("Cy");
    }

    private Rehearsal(Rehearsal before) {
        now.set(before.now());
        link = link(before.link.storage());
        ada = before.ada;
        bob = before.bob;
        cy = before.cy;
    }

    private SoulLink link(Storage storage) {
        return SoulLink.builder()
                .storage(storage)
                .clock(now::get)
                .random(new Random(14))
                .passwords(new Pbkdf2Passwords(1))
                .live(ears)
                .build();
    }

    /** The same people, storage and time in another process, to which no device is connected yet. */
    Rehearsal again() {
        return new Rehearsal(this);
    }

    /** Three who do not know each other. */
    static Rehearsal ofStrangers(Storage storage) {
        return new Rehearsal(storage);
    }

    /** Ada and Bob are a couple, Cy is not theirs. */
    static Rehearsal ofACouple(Storage storage) {
        Rehearsal rehearsal = new Rehearsal(storage);
        rehearsal.pair(rehearsal.ada, rehearsal.bob);
        return rehearsal;
    }

    /** One more account, at {@code name@example.org}. */
    UserId register(String name) {
        return link.accounts().register(registration(name)).id();
    }

    static Registration registration(String name) {
        Email email = new Email(name + "@example.org");
        return new Registration(email, new Password(PASSWORD), Some.profile(name), ZoneOffset.UTC);
    }

    SignedIn signIn(String name, String password) {
        return link.accounts().signIn(new SignIn(name + "@example.org", password, "192.0.2.1"));
    }

    Couple pair(UserId inviter, UserId invitee) {
        return accept(invitee, invite(inviter));
    }

    String invite(UserId inviter) {
        return link.pairing().invite(Actor.of(inviter)).code().value();
    }

    Couple accept(UserId invitee, String code) {
        return link.pairing().acceptInvitation(Actor.of(invitee), code).couple();
    }

    /** Ada's room. */
    CoupleId room() {
        return link.storage().couples().liveCoupleOf(ada).orElseThrow().id();
    }

    Message say(UserId user, String id) {
        return say(Actor.of(user), id, "text of " + id);
    }

    Message say(Actor actor, String id, String text) {
        return link.chat().send(actor, message(room(), id, text));
    }

    static NewMessage message(CoupleId room, String id, String text) {
        ClientMessageId clientId = new ClientMessageId(id);
        return new NewMessage(room, clientId, Content.of(text), Optional.empty(), Optional.empty());
    }

    static MessageRef ref(String clientId) {
        return new MessageRef.ByClientId(new ClientMessageId(clientId));
    }

    static MessageRef ref(Message message) {
        return new MessageRef.ById(message.id());
    }

    List<Message> history(UserId user) {
        return link.chat()
                .history(Actor.of(user), room(), Window.newest(Window.MAX_LIMIT))
                .messages();
    }

    /** An actor on a device that nobody announced. */
    static Actor on(UserId user, String device) {
        return Actor.on(user, new DeviceId(device));
    }

    Actor connect(UserId user, String device) {
        Actor actor = on(user, device);
        link.presence().connected(actor);
        link.calls().deviceConnected(actor);
        link.moods().connected(actor);
        link.reminders().connected(actor);
        return actor;
    }

    void disconnect(Actor actor) {
        link.presence().disconnected(actor);
        link.calls().deviceLost(actor);
        link.moods().disconnected(actor);
    }

    void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
        link.tick();
    }

    Instant now() {
        return now.get();
    }

    List<LiveEvent> heardBy(UserId user) {
        return ears.on(Actor.of(user));
    }

    List<LiveEvent> heardOn(Actor device) {
        return ears.on(device);
    }

    /** What a device hears of the partner's presence, and nothing before. */
    List<LiveEvent> shownTo(Actor device) {
        forgetHeard();
        link.presence().showPartner(device);
        return heardOn(device);
    }

    boolean nobodyHeardAnything() {
        return ears.heardNothing();
    }

    void forgetHeard() {
        ears.forget();
    }
}

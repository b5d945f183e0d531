package io.soullink.adapter.inmemory;

import io.soullink.app.SoulLink;
import io.soullink.app.account.Registration;
import io.soullink.app.account.SignIn;
import io.soullink.app.account.SignedIn;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.pairing.Partnership;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All of Soul Link in memory, for tests: nothing to set up, ready in milliseconds, and the same in each run. Its clock
 * stands still until {@link #advance} moves it, its ids count, its dice are loaded, and it remembers every live event.
 *
 * <pre>{@code
 * InMemorySoulLink soul = InMemorySoulLink.start();
 * UserId ada = soul.register("Ada");
 * UserId bob = soul.register("Bob");
 * soul.pair(ada, bob);
 *
 * soul.say(ada, "Dinner at eight?");
 * soul.advance(Duration.ofMinutes(2));
 * soul.say(bob, "I bring the wine");
 *
 * soul.transcript(ada); // [Ada: Dinner at eight?, Bob: I bring the wine]
 * soul.heardBy(ada);    // [MessageSent[...]]: what Bob said, live
 * }</pre>
 *
 * <p>What has no shortcut here is one call further, in {@link #link()}. Each instance is a world of its own, with no
 * thread and nothing to close. Thread-safe. Passwords are not hashed and tokens not signed: not for production.
 */
public final class InMemorySoulLink {
    /** When the clock stands unless {@link #startAt} says otherwise: noon in UTC on 1 January 2026. */
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    /** The password of everybody whom {@link #register} made. */
    public static final String PASSWORD = "correct horse";

    private static final long SEED = 14;

    private final MovableClock clock;
    private final RecordedLiveEvents live = new RecordedLiveEvents();
    private final AtomicLong said = new AtomicLong();
    private final AtomicLong devices = new AtomicLong();
    private final SoulLink link;

    private InMemorySoulLink(Instant now) {
        clock = new MovableClock(now);
        link = SoulLink.builder()
                .storage(new InMemoryStorage())
                .clock(clock)
                .ids(new CountingIds(clock))
                .random(new Random(SEED))
                .tokens(new PlainTokens(clock))
                .passwords(new PlainPasswords())
                .live(live)
                .build();
    }

    /** A new world at {@link #START}. */
    public static InMemorySoulLink start() {
        return startAt(START);
    }

    /** A new world at another time. */
    public static InMemorySoulLink startAt(Instant now) {
        return new InMemorySoulLink(now);
    }

    /** All use cases, as an app embeds them. */
    public SoulLink link() {
        return link;
    }

    /** The clock that {@link #advance} moves. */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Lets time pass, and what has come due by then happen.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        clock.advance(duration);
        link.tick();
    }

    /**
     * Makes an account of valid defaults, with {@link #PASSWORD} and an address that follows from the name: {@code
     * ada@example.org} for Ada.
     *
     * @throws Rejected with {@link Reason#EMAIL_TAKEN} if somebody has that address, {@link Reason#INVALID} for what is
     *     no name
     */
    public UserId register(String name) {
        Registration registration = Newcomer.called(name);
        return link.accounts().register(registration).id();
    }

    /** Signs in somebody whom {@link #register} made. */
    public SignedIn signIn(UserId user) {
        String email =
                link.accounts().account(Actor.of(user)).credentials().email().value();
        return link.accounts().signIn(new SignIn(email, PASSWORD, "localhost"));
    }

    /** Makes two people a couple: {@code one} invites, {@code other} accepts. */
    public Couple pair(UserId one, UserId other) {
        String code = link.pairing().invite(Actor.of(one)).code().value();
        return link.pairing().acceptInvitation(Actor.of(other), code).couple();
    }

    /** Ends the couple that a user is in. */
    public Couple part(UserId user) {
        return link.pairing().disconnect(Actor.of(user));
    }

    /** @throws Rejected with {@link Reason#NO_PARTNER} if the user is in no couple */
    public Couple coupleOf(UserId user) {
        return partnership(user).couple();
    }

    /** Says something to the partner, from the device that {@link #heardBy(UserId)} listens on. */
    public Message say(UserId user, String text) {
        return say(Actor.on(user, RecordedLiveEvents.ownDevice(user)), text);
    }

    /** Says something to the partner, from this device. */
    public Message say(Actor actor, String text) {
        ClientMessageId id = new ClientMessageId("said-" + said.incrementAndGet());
        Couple couple = coupleOf(actor.user());
        return link.chat()
                .send(actor, new NewMessage(couple.id(), id, Content.of(text), Optional.empty(), Optional.empty()));
    }

    /** What the user's conversation holds, oldest first: the newest {@value Window#MAX_LIMIT} messages. */
    public List<Message> history(UserId user) {
        Window newest = Window.newest(Window.MAX_LIMIT);
        return link.chat().history(Actor.of(user), coupleOf(user).id(), newest).messages();
    }

    /** {@link #history} as one would read it aloud: a line {@code name: text} a message. */
    public List<String> transcript(UserId user) {
        return Transcript.of(partnership(user), history(user));
    }

    /** Connects one more device of the user; acts on it are acts by this actor. */
    public Actor connect(UserId user) {
        DeviceId device = new DeviceId("device-" + devices.incrementAndGet());
        Actor actor = Actor.on(user, device);
        live.add(user, device);
        link.presence().connected(actor);
        link.moods().connected(actor);
        return actor;
    }

    /** Disconnects a device that {@link #connect} connected. */
    public void disconnect(Actor actor) {
        live.remove(actor.user(), requireDevice(actor));
        link.presence().disconnected(actor);
        link.moods().disconnected(actor);
    }

    /**
     * All that was told to a user since the start, in order, whether or not a device is connected. What they did by
     * {@link #say(UserId, String)} is not told to themselves.
     */
    public List<LiveEvent> heardBy(UserId user) {
        return live.heardOn(RecordedLiveEvents.ownDevice(user));
    }

    /** All events of one kind among what {@link #heardBy(UserId)} tells. */
    public <T extends LiveEvent> List<T> heardBy(UserId user, Class<T> kind) {
        return heardBy(user).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All that one device heard while it was connected, in order. */
    public List<LiveEvent> heardBy(Actor device) {
        return live.heardOn(requireDevice(device));
    }

    /** Forgets what was heard so far, by everybody, so that what comes next stands out. */
    public void forgetHeard() {
        live.forget();
    }

    private Partnership partnership(UserId user) {
        return link.pairing().requirePartnership(Actor.of(user));
    }

    private static DeviceId requireDevice(Actor actor) {
        return actor.device().orElseThrow(() -> new IllegalArgumentException("actor must be on a device"));
    }
}

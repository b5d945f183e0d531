package io.soullink.app;

import io.soullink.app.account.AccountService;
import io.soullink.app.account.SignOuts;
import io.soullink.app.admin.AdminService;
import io.soullink.app.call.CallService;
import io.soullink.app.catalogue.CatalogueService;
import io.soullink.app.chat.ChatService;
import io.soullink.app.erasure.Belongings;
import io.soullink.app.erasure.Belongings.OfCouples;
import io.soullink.app.erasure.ErasureService;
import io.soullink.app.event.EventService;
import io.soullink.app.event.ReminderService;
import io.soullink.app.export.ExportService;
import io.soullink.app.limit.EventLimit;
import io.soullink.app.limit.RequestLimit;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.MediaService;
import io.soullink.app.media.Pictures;
import io.soullink.app.mood.EmojiService;
import io.soullink.app.mood.MoodService;
import io.soullink.app.pairing.Bonds;
import io.soullink.app.pairing.CoupleProfileService;
import io.soullink.app.pairing.PairingService;
import io.soullink.app.port.AccessTokens;
import io.soullink.app.port.Environment;
import io.soullink.app.port.PasswordHasher;
import io.soullink.app.presence.PresenceService;
import io.soullink.app.room.LiveRooms;
import io.soullink.app.room.Rooms;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.app.standard.SignedTokens;
import io.soullink.domain.call.CallRoom;
import java.util.List;
import java.util.Objects;

/**
 * Soul Link without a transport: all use cases over one storage. Thread-safe.
 *
 * <pre>{@code
 * SoulLink soulLink = SoulLink.builder().storage(new InMemoryStorage()).live(myDevices).build();
 * User ada = soulLink.accounts().register(registration);
 * IssuedCode code = soulLink.pairing().invite(Actor.of(ada.id()));
 * }</pre>
 *
 * <p>It starts no thread: call {@link #tick()} about once a second to let time pass.
 */
public final class SoulLink implements AutoCloseable {
    private static final int MESSAGES_ERASED_AT_ONCE = 1_000;

    private final Storage storage;
    private final AccountService accounts;
    private final PairingService pairing;
    private final ChatService chat;
    private final PresenceService presence;
    private final EventLimit eventLimit;
    private final CallService calls;
    private final EmojiService emoji;
    private final MoodService moods;
    private final AdminService admins;
    private final CatalogueService catalogue;
    private final CoupleProfileService coupleProfiles;
    private final EventService events;
    private final ReminderService reminders;
    private final RequestLimit requestLimit;
    private final ErasureService erasure;
    private final ExportService export;
    private final MediaService media;

    SoulLink(SoulLinkBuilder with) {
        Environment environment = with.environment();
        AccessTokens tokens =
                with.tokens != null ? with.tokens : new SignedTokens(with.clock, SoulLinkBuilder.TOKEN_LIFETIME);
        PasswordHasher passwords = with.passwords != null ? with.passwords : new Pbkdf2Passwords();
        this.storage = Objects.requireNonNull(with.storage, "storage");
        Rooms rooms = new Rooms(storage.couples());
        MediaLinks links = with.links();
        Pictures pictures = new Pictures(storage.mediaFiles(), storage.couples(), with.clock);
        media = new MediaService(
                new MediaService.Kept(storage.mediaFiles(), storage.couples()),
                links,
                with.thumbnails,
                with.media,
                environment);
        presence = new PresenceService(with.presence, storage.couples(), rooms, with.live, environment);
        calls = new CallService(
                new CallService.Kept(storage.calls(), storage.messages(), storage.users()),
                rooms,
                new CallService.Line(with.live, with.presence, links),
                environment,
                with.calls);
        SignOuts signOuts = new SignOuts(with.live, calls);
        accounts = new AccountService(
                new AccountService.Kept(storage.users(), pictures), environment, passwords, tokens, signOuts);
        Bonds bonds = new Bonds(presence, calls);
        pairing = new PairingService(storage.couples(), storage.users(), rooms, bonds, environment);
        chat = new ChatService(
                storage.messages(), rooms, new ChatService.Devices(with.presence, with.live), pictures, environment);
        eventLimit = new EventLimit(with.clock, with.eventRate);
        requestLimit = new RequestLimit(with.clock, with.eventRate, with.registrationRate);
        LiveRooms liveRooms = new LiveRooms(
                storage.couples(), rooms, couple -> calls.liveRoomOf(couple).map(CallRoom::value));
        emoji = new EmojiService(liveRooms, with.live);
        moods = new MoodService(
                new MoodService.Kept(storage.moods(), storage.users(), storage.couples()),
                rooms,
                liveRooms,
                new MoodService.Devices(with.presence, with.live),
                environment);
        admins = new AdminService(storage.users(), with.adminEmails);
        catalogue = new CatalogueService(storage.places(), storage.products(), admins, pictures, environment.ids());
        coupleProfiles =
                new CoupleProfileService(storage.couples(), storage.milestones(), rooms, pictures, environment);
        events = new EventService(
                new EventService.Kept(storage.events(), storage.couples(), storage.users(), storage.places()),
                rooms,
                pictures,
                environment);
        reminders = new ReminderService(
                events, storage.reminders(), rooms, new ReminderService.Devices(with.presence, with.live), environment);
        erasure = new ErasureService(
                new ErasureService.Kept(storage.erasures(), storage.couples()),
                belongings(storage, moods),
                accounts,
                new ErasureService.Farewell(rooms, bonds, signOuts),
                environment);
        export = new ExportService(
                new ExportService.Kept(
                        storage.users(),
                        storage.couples(),
                        storage.messages(),
                        storage.calls(),
                        storage.moods(),
                        new ExportService.Books(storage.milestones(), storage.events(), storage.mediaFiles())),
                environment);
    }

    /** What is erased with a person. Each storage port that keeps something of theirs is named here. */
    private static Belongings belongings(Storage storage, MoodService moods) {
        return new Belongings(
                List.of(
                        couple -> storage.messages().erase(couple, MESSAGES_ERASED_AT_ONCE),
                        OfCouples.whole(storage.calls()::erase),
                        OfCouples.whole(moods::erase),
                        OfCouples.whole(storage.milestones()::erase),
                        OfCouples.whole(storage.events()::erase),
                        OfCouples.whole(storage.reminders()::erase),
                        OfCouples.whole(storage.mediaFiles()::erase)),
                List.of(moods::eraseOf, storage.mediaFiles()::eraseOf));
    }

    /** Starts from the defaults; only {@code storage} must be set. */
    public static SoulLinkBuilder builder() {
        return new SoulLinkBuilder();
    }

    public AccountService accounts() {
        return accounts;
    }

    public PairingService pairing() {
        return pairing;
    }

    public ChatService chat() {
        return chat;
    }

    public PresenceService presence() {
        return presence;
    }

    public CallService calls() {
        return calls;
    }

    public EmojiService emoji() {
        return emoji;
    }

    public MoodService moods() {
        return moods;
    }

    /** Who may keep the catalogue; for the operator, but for what takes an actor. */
    public AdminService admins() {
        return admins;
    }

    public CatalogueService catalogue() {
        return catalogue;
    }

    public ErasureService erasure() {
        return erasure;
    }

    public ExportService export() {
        return export;
    }

    public CoupleProfileService coupleProfiles() {
        return coupleProfiles;
    }

    public EventService events() {
        return events;
    }

    public MediaService media() {
        return media;
    }

    public ReminderService reminders() {
        return reminders;
    }

    public Storage storage() {
        return storage;
    }

    /** What a live transport asks before each event of a client; the services themselves count nothing. */
    public EventLimit eventLimit() {
        return eventLimit;
    }

    /** What a transport asks before each request; the services themselves count nothing. */
    public RequestLimit requestLimit() {
        return requestLimit;
    }

    /**
     * Does what has come due: announces those who are gone for good, lets time pass for calls, closes days of moods, goes on
     * erasing, removes uploads that nobody uses.
     */
    public void tick() {
        try {
            presence.announceDepartures();
        } finally {
            tickFeatures();
        }
    }

    private void tickFeatures() {
        try {
            calls.tick();
        } finally {
            tickWhatIsKept();
        }
    }

    private void tickWhatIsKept() {
        try {
            moods.tick();
        } finally {
            tickReminders();
        }
    }

    private void tickReminders() {
        try {
            reminders.tick();
        } finally {
            tickErasures();
        }
    }

    private void tickErasures() {
        try {
            erasure.tick();
        } finally {
            media.tick();
        }
    }

    /** Stores what is only counted so far. To be called when nobody acts any more, and before storage is closed. */
    @Override
    public void close() {
        moods.flush();
    }
}

package io.soullink.app;

import io.soullink.app.admin.AdminEmails;
import io.soullink.app.admin.AdminService;
import io.soullink.app.call.CallSettings;
import io.soullink.app.limit.EventRate;
import io.soullink.app.limit.RegistrationRate;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.MediaSettings;
import io.soullink.app.port.AccessTokens;
import io.soullink.app.port.Environment;
import io.soullink.app.port.IdGenerator;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.PasswordHasher;
import io.soullink.app.port.Presence;
import io.soullink.app.port.Thumbnails;
import io.soullink.app.standard.LocalPresence;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.app.standard.SignedTokens;
import io.soullink.app.standard.TimeOrderedIds;
import io.soullink.domain.user.Email;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Chooses what a {@link SoulLink} is made of. One use, one thread. */
public final class SoulLinkBuilder {
    static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
    private static final int LINK_KEY_BYTES = 32;

    Storage storage;
    InstantSource clock = InstantSource.system();
    RandomGenerator random = new SecureRandom();
    IdGenerator ids;
    LiveEvents live = LiveEvents.NONE;
    Presence presence = new LocalPresence();
    AccessTokens tokens;
    PasswordHasher passwords;
    Optional<EventRate> eventRate = Optional.of(EventRate.DEFAULT);
    Optional<RegistrationRate> registrationRate = Optional.of(RegistrationRate.DEFAULT);
    CallSettings calls = CallSettings.DEFAULT;
    AdminEmails adminEmails = AdminEmails.NONE;
    MediaSettings media = MediaSettings.DEFAULT;
    Thumbnails thumbnails = Thumbnails.NONE;
    private byte[] linkKey;

    SoulLinkBuilder() {}

    /** Where everything is kept. Must be set; stays the caller's to close. */
    public SoulLinkBuilder storage(Storage value) {
        storage = value;
        return this;
    }

    /** The system's clock unless set. */
    public SoulLinkBuilder clock(InstantSource value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** Makes pairing codes; a {@link SecureRandom} unless set. */
    public SoulLinkBuilder random(RandomGenerator value) {
        random = Objects.requireNonNull(value, "random");
        return this;
    }

    /** {@link TimeOrderedIds} unless set. */
    public SoulLinkBuilder ids(IdGenerator value) {
        ids = Objects.requireNonNull(value, "ids");
        return this;
    }

    /** The way to connected devices; tells nobody unless set. */
    public SoulLinkBuilder live(LiveEvents value) {
        live = Objects.requireNonNull(value, "live");
        return this;
    }

    /** {@link LocalPresence} unless set. */
    public SoulLinkBuilder presence(Presence value) {
        presence = Objects.requireNonNull(value, "presence");
        return this;
    }

    /** {@link SignedTokens} of 30 days, good for this process, unless set. */
    public SoulLinkBuilder tokens(AccessTokens value) {
        tokens = Objects.requireNonNull(value, "tokens");
        return this;
    }

    /** {@link Pbkdf2Passwords} unless set. */
    public SoulLinkBuilder passwords(PasswordHasher value) {
        passwords = Objects.requireNonNull(value, "passwords");
        return this;
    }

    /**
     * How often a user may act by live events, and by requests beside that; {@link EventRate#DEFAULT} unless set, without
     * limit if empty.
     */
    public SoulLinkBuilder eventRate(Optional<EventRate> value) {
        eventRate = Objects.requireNonNull(value, "eventRate");
        return this;
    }

    /** How many accounts one address may ask for; {@link RegistrationRate#DEFAULT} unless set, without limit if empty. */
    public SoulLinkBuilder registrationRate(Optional<RegistrationRate> value) {
        registrationRate = Objects.requireNonNull(value, "registrationRate");
        return this;
    }

    /** {@link CallSettings#DEFAULT} unless set. */
    public SoulLinkBuilder calls(CallSettings value) {
        calls = Objects.requireNonNull(value, "calls");
        return this;
    }

    /** Addresses whose users are admins as soon as they are {@link AdminService#verify verified}; none unless set. */
    public SoulLinkBuilder adminEmails(Set<Email> value) {
        return adminEmails(new AdminEmails(value, true));
    }

    /** As {@link #adminEmails(Set)}, with a choice of what proves an address. */
    public SoulLinkBuilder adminEmails(AdminEmails value) {
        adminEmails = Objects.requireNonNull(value, "adminEmails");
        return this;
    }

    /** {@link MediaSettings#DEFAULT} unless set. */
    public SoulLinkBuilder media(MediaSettings value) {
        media = Objects.requireNonNull(value, "media");
        return this;
    }

    /** Makes small pictures of large ones; none unless set: then the large ones are shown instead. */
    public SoulLinkBuilder thumbnails(Thumbnails value) {
        thumbnails = Objects.requireNonNull(value, "thumbnails");
        return this;
    }

    /**
     * Signs the addresses of uploads: 16 bytes or more, the same in all processes on one storage. Made for this process
     * unless set, so that addresses end with it.
     */
    public SoulLinkBuilder linkKey(byte[] value) {
        linkKey = value.clone();
        return this;
    }

    /** @throws NullPointerException if no storage was set */
    public SoulLink build() {
        return new SoulLink(this);
    }

    MediaLinks links() {
        byte[] key = linkKey;
        if (key == null) {
            key = new byte[LINK_KEY_BYTES];
            random.nextBytes(key);
        }
        return new MediaLinks(key, clock);
    }

    Environment environment() {
        return new Environment(clock, ids != null ? ids : new TimeOrderedIds(clock, random), random);
    }
}

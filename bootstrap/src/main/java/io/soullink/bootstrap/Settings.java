package io.soullink.bootstrap;

import io.soullink.adapter.http.HttpSettings;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.app.call.CallSettings;
import io.soullink.app.limit.EventRate;
import io.soullink.app.limit.RegistrationRate;
import io.soullink.app.media.MediaSettings;
import io.soullink.bootstrap.logging.LogSettings;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What the server is told at its start, read once.
 *
 * @param listener where it listens
 * @param access who gets in, and how that is proven
 * @param mongo where everything is kept; empty for in memory
 * @param calls what calls are helped by
 * @param media how much may be uploaded
 * @param operation what those who operate it see
 */
public record Settings(
        Listener listener,
        Access access,
        Optional<MongoSettings> mongo,
        CallSettings calls,
        MediaSettings media,
        Operation operation) {
    private static final int SHORTEST_SECRET = 32;

    /**
     * Where the server listens.
     *
     * @param host an address of this machine, or a name of one
     * @param port 0 picks a free one
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed; empty for none
     * @param eventRate how often one user may act by live events, and by requests; empty for no limit
     * @param registrationRate how many accounts one address may ask for; empty for no limit
     */
    public record Listener(
            String host,
            int port,
            Set<String> trustedProxies,
            Optional<EventRate> eventRate,
            Optional<RegistrationRate> registrationRate) {
        public Listener {
            trustedProxies = Set.copyOf(trustedProxies);
        }
    }

    /**
     * How identities are proven.
     *
     * @param required false for the app's demo mode, in which a user id is believed unproven
     * @param jwtSecret the key of the tokens, or empty for one that ends with the process
     * @param adminEmails addresses whose users are admins once they are verified; in memory, where nobody can verify them,
     *     at once
     * @param corsOrigins browser origins that may call with credentials; empty for none
     */
    public record Access(
            boolean required, Optional<String> jwtSecret, Set<Email> adminEmails, Set<String> corsOrigins) {
        public Access {
            adminEmails = Set.copyOf(adminEmails);
            corsOrigins = Set.copyOf(corsOrigins);
        }

        /** Without admins by their address, and for no browser. */
        public Access(boolean required, Optional<String> jwtSecret) {
            this(required, jwtSecret, Set.of(), Set.of());
        }

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Access[required=" + required + "]";
        }
    }

    /**
     * What those who operate the server see of it.
     *
     * @param metricsReaders addresses and ranges that may read what is measured; empty to measure nothing
     * @param log what the log looks like, of a server that has its process for itself
     */
    public record Operation(Optional<Set<String>> metricsReaders, LogSettings log) {
        /** No figures, and the usual log. */
        public static final Operation DEFAULT = new Operation(Optional.empty(), LogSettings.DEFAULT);

        public Operation {
            metricsReaders = metricsReaders.map(Set::copyOf);
        }
    }

    /** Every setting at its default. */
    public static Settings defaults() {
        return of(Map.of());
    }

    /**
     * Reads the command line, the environment and the file {@code .env} of the working directory, in this order of
     * precedence.
     *
     * @throws InvalidSettingException if a value is not allowed, or an argument is unknown
     */
    public static Settings read(List<String> arguments) {
        return SettingsReader.read(arguments, System.getenv(), Path.of(".env"));
    }

    /** The same on another port. */
    public Settings onPort(int other) {
        return with(new Listener(
                listener.host(), other, listener.trustedProxies(), listener.eventRate(), listener.registrationRate()));
    }

    /** The same with another limit of live events; none if empty. */
    public Settings withEventRate(Optional<EventRate> other) {
        return with(new Listener(
                listener.host(), listener.port(), listener.trustedProxies(), other, listener.registrationRate()));
    }

    private Settings with(Listener other) {
        return new Settings(other, access, mongo, calls, media, operation);
    }

    /** The same with other access. */
    public Settings with(Access other) {
        return new Settings(listener, other, mongo, calls, media, operation);
    }

    /** The same kept in MongoDB. */
    public Settings keptIn(MongoSettings other) {
        return new Settings(listener, access, Optional.of(other), calls, media, operation);
    }

    /** The same with other help for calls. */
    public Settings with(CallSettings other) {
        return new Settings(listener, access, mongo, other, media, operation);
    }

    /** The same for others who operate it. */
    public Settings with(Operation other) {
        return new Settings(listener, access, mongo, calls, media, other);
    }

    static Settings of(Map<Setting, String> values) {
        Access access = new Access(
                authRequired(value(values, Setting.AUTH)),
                secret(values),
                adminEmails(list(value(values, Setting.ADMIN_EMAILS))),
                origins(list(value(values, Setting.CORS_ORIGINS))));
        Listener listener = new Listener(
                value(values, Setting.HOST),
                port(value(values, Setting.PORT)),
                addresses(Setting.TRUSTED_PROXIES, values),
                eventRate(value(values, Setting.EVENT_RATE)),
                registrationRate(value(values, Setting.REGISTRATION_RATE)));
        return new Settings(
                listener,
                access,
                Optional.ofNullable(values.get(Setting.MONGO_URI)).map(Settings::mongo),
                CallOptions.of(values),
                media(value(values, Setting.UPLOAD_QUOTA)),
                OperationOptions.of(values));
    }

    private static MongoSettings mongo(String uri) {
        try {
            return MongoSettings.of(uri);
        } catch (IllegalArgumentException wrong) {
            throw notAllowed(
                    Setting.MONGO_URI,
                    "mongodb://[user:password@]host[:port][/database][?options], special characters percent-encoded");
        }
    }

    /** As browsers write them, for HTTP and sockets alike. */
    private static Set<String> origins(Set<String> given) {
        try {
            return HttpSettings.DEFAULT.withCorsOrigins(given).corsOrigins();
        } catch (IllegalArgumentException wrong) {
            throw notAllowed(Setting.CORS_ORIGINS, "like https://app.example, without path or wildcard");
        }
    }

    /** @throws InvalidSettingException if one is neither an address nor a range */
    static Set<String> addresses(Setting setting, Map<Setting, String> values) {
        try {
            Set<String> given = list(value(values, setting));
            return Set.copyOf(HttpSettings.DEFAULT.withTrustedProxies(given).trustedProxies());
        } catch (IllegalArgumentException wrong) {
            throw notAllowed(setting, "addresses or ranges like 10.0.0.0/8");
        }
    }

    static String value(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    private static boolean authRequired(String value) {
        return switch (value) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw notAllowed(Setting.AUTH, "required or optional");
        };
    }

    private static Optional<EventRate> eventRate(String value) {
        String allowed = "off, or like 300/20: at once, and then a second, 1 to 1000000 each";
        return rate(value, EventRate::new).orElseThrow(() -> notAllowed(Setting.EVENT_RATE, allowed));
    }

    private static Optional<RegistrationRate> registrationRate(String value) {
        String allowed = "off, or like 100/60: at once, and then an hour, 1 to 1000000 each";
        return rate(value, RegistrationRate::new).orElseThrow(() -> notAllowed(Setting.REGISTRATION_RATE, allowed));
    }

    /** No rate at all for {@code off}; empty for what is none. */
    private static <T> Optional<Optional<T>> rate(String value, BiFunction<Integer, Integer, T> make) {
        if (value.equals("off")) {
            return Optional.of(Optional.empty());
        }
        try {
            String[] rate = value.split("/", -1);
            return rate.length == 2
                    ? Optional.of(Optional.of(make.apply(Integer.parseInt(rate[0]), Integer.parseInt(rate[1]))))
                    : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** In mebibytes. */
    private static MediaSettings media(String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw notAllowed(Setting.UPLOAD_QUOTA, "mebibytes, a number from 1 to 999999999");
        }
        return new MediaSettings(Long.parseLong(value) << 20);
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw notAllowed(Setting.PORT, "a number from 0 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static Optional<String> secret(Map<Setting, String> values) {
        Optional<String> secret = Optional.ofNullable(values.get(Setting.JWT_SECRET));
        if (secret.filter(text -> text.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET)
                .isPresent()) {
            throw notAllowed(Setting.JWT_SECRET, SHORTEST_SECRET + " bytes or more");
        }
        return secret;
    }

    private static Set<Email> adminEmails(Set<String> given) {
        try {
            return given.stream().map(Email::new).collect(Collectors.toSet());
        } catch (Rejected wrong) {
            throw notAllowed(Setting.ADMIN_EMAILS, "e-mail addresses, separated by commas");
        }
    }

    private static Set<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    static InvalidSettingException notAllowed(Setting setting, String allowed) {
        return new InvalidSettingException(setting.name() + " must be " + allowed);
    }
}

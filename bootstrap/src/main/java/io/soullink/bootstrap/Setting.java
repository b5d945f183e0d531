package io.soullink.bootstrap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A setting by its name in the environment; on the command line {@code CORS_ORIGINS} is {@code --cors-origins}. */
enum Setting {
    HOST("0.0.0.0", "address to listen on"),
    PORT("5000", "port to listen on, 0 to 65535; 0 picks a free one"),
    AUTH("required", "required, or optional: the app's demo mode, in which identities are believed unproven"),
    JWT_SECRET("", "key of the access tokens, 32 bytes or more; with none, tokens end with the process"),
    ADMIN_EMAILS("", "e-mail addresses whose users are admins once verified, separated by commas; see admin verify"),
    CORS_ORIGINS("", "browser origins that may call, separated by commas, such as https://app.example"),
    TRUSTED_PROXIES("", "addresses or ranges of proxies whose X-Forwarded-For is believed, separated by commas"),
    EVENT_RATE("300/20", "live events of one user, and requests, at once and then a second; off for no limit"),
    REGISTRATION_RATE("100/60", "accounts that one address may ask for, at once and then an hour; off for no limit"),
    MONGO_URI("", "MongoDB to keep everything in, such as mongodb://127.0.0.1:27017/soullink; in memory if unset"),
    STUN_URLS("", "STUN servers that calls may use, separated by commas, such as stun:stun.example:3478"),
    TURN_URLS("", "TURN servers that calls may use, separated by commas, such as turn:turn.example:3478?transport=udp"),
    TURN_SECRET("", "key that the TURN servers share, for credentials of an hour; TURN_URLS needs it"),
    CALL_VIDEO_CODECS(
            "AV1,VP9", "video codecs that calls try first, separated by commas; empty for the devices' order"),
    UPLOAD_QUOTA("1024", "mebibytes that all uploads of one user may take"),
    METRICS("off", "on: figures for Prometheus at /metrics"),
    METRICS_FROM("127.0.0.0/8,::1", "addresses or ranges that may read /metrics, separated by commas"),
    LOG_FORMAT("text", "text or json: what a line of the log looks like"),
    LOG_LEVEL("info", "error, warn, info or debug: how much the log tells");

    private final String fallback;
    private final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it must not stand on a command line, which every user of the machine can read. */
    boolean isSecret() {
        return this == JWT_SECRET || this == MONGO_URI || this == TURN_SECRET;
    }

    /** Whether an empty value says something: elsewhere it is as good as none. */
    boolean mayBeEmpty() {
        return this == CALL_VIDEO_CODECS;
    }

    static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values())
                .filter(setting -> !setting.isSecret() && setting.option().equals(option))
                .findFirst();
    }
}

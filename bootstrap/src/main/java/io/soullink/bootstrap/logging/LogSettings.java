package io.soullink.bootstrap.logging;

import java.util.Objects;

/** How the server logs. */
public record LogSettings(LogFormat format, LogLevel level) {
    /** Text, from {@code info} on. */
    public static final LogSettings DEFAULT = new LogSettings(LogFormat.TEXT, LogLevel.INFO);

    public LogSettings {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(level, "level");
    }
}

package io.soullink.bootstrap;

import io.soullink.bootstrap.logging.LogFormat;
import io.soullink.bootstrap.logging.LogLevel;
import io.soullink.bootstrap.logging.LogSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what those who operate the server see of it. */
final class OperationOptions {
    private OperationOptions() {}

    static Settings.Operation of(Map<Setting, String> values) {
        // Read though nobody may need them: a wrong one should not wait for the day on which somebody does.
        Set<String> readers = Settings.addresses(Setting.METRICS_FROM, values);
        boolean measured = metrics(Settings.value(values, Setting.METRICS));
        return new Settings.Operation(
                measured ? Optional.of(readers) : Optional.empty(),
                new LogSettings(
                        format(Settings.value(values, Setting.LOG_FORMAT)),
                        level(Settings.value(values, Setting.LOG_LEVEL))));
    }

    private static boolean metrics(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw Settings.notAllowed(Setting.METRICS, "on or off");
        };
    }

    private static LogFormat format(String value) {
        return switch (value) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw Settings.notAllowed(Setting.LOG_FORMAT, "text or json");
        };
    }

    private static LogLevel level(String value) {
        return switch (value) {
            case "error" -> LogLevel.ERROR;
            case "warn" -> LogLevel.WARN;
            case "info" -> LogLevel.INFO;
            case "debug" -> LogLevel.DEBUG;
            default -> throw Settings.notAllowed(Setting.LOG_LEVEL, "error, warn, info or debug");
        };
    }
}

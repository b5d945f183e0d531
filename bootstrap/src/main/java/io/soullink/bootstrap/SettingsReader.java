package io.soullink.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds what each setting is set to: on the command line, else in the environment, else in the file {@code .env} of the
 * working directory ({@code NAME=value} lines, {@code #} comments, quotes around a value optional).
 */
final class SettingsReader {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private SettingsReader() {}

    static Settings read(List<String> arguments, Map<String, String> environment, Path envFile) {
        SettingsReader reader = new SettingsReader();
        reader.readFile(envFile);
        for (Setting setting : Setting.values()) {
            reader.set(setting, environment.get(setting.name()));
        }
        reader.readArguments(arguments.iterator());
        return Settings.of(reader.values);
    }

    private void readArguments(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String[] option = arguments.next().split("=", 2);
            Setting setting = Setting.ofOption(option[0])
                    .orElseThrow(() -> new InvalidSettingException("unknown option " + option[0] + "; try --help"));
            if (option.length == 1 && !arguments.hasNext()) {
                throw new InvalidSettingException(option[0] + " needs a value; try --help");
            }
            set(setting, option.length == 2 ? option[1] : arguments.next());
        }
    }

    private void readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Files.readAllLines(file).forEach(this::readLine);
        } catch (IOException unreadable) {
            throw new InvalidSettingException("cannot read " + file + " as UTF-8 text");
        }
    }

    private void readLine(String line) {
        String[] pair = line.strip().split("\\s*=\\s*", 2);
        if (pair.length < 2 || pair[0].startsWith("#")) {
            return;
        }
        for (Setting setting : Setting.values()) {
            if (setting.name().equals(pair[0])) {
                set(setting, unquoted(pair[1]));
            }
        }
    }

    private void set(Setting setting, String value) {
        if (value != null && (!value.isBlank() || setting.mayBeEmpty())) {
            values.put(setting, value.strip());
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}

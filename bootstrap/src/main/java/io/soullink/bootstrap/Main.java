package io.soullink.bootstrap;

import io.soullink.bootstrap.logging.Logging;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs the server from the command line. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Main() {}

    /** Starts the server, and leaves it to SIGTERM to stop it; {@code --help} tells the rest. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (options.contains("--help")) {
            printHelp(System.out);
        } else if (options.contains("--version")) {
            System.out.println("Soul Link " + Version.current());
        } else {
            run(options);
        }
    }

    private static void run(List<String> options) {
        try {
            if (ImportCommand.isMeantBy(options)) {
                ImportCommand.of(options).run(() -> Settings.read(List.of()), System.out);
                return;
            }
            if (AdminCommand.isMeantBy(options)) {
                AdminCommand.of(options).run(Settings.read(List.of()), System.out);
                return;
            }
            if (options.contains(CheckCommand.OPTION)) {
                check(options.stream()
                        .filter(option -> !option.equals(CheckCommand.OPTION))
                        .toList());
                return;
            }
            Settings settings = Settings.read(options);
            Logging.apply(settings.operation().log());
            SoulLinkServer server = SoulLinkServer.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            printStart(System.out, settings, server);
        } catch (InvalidSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_USE);
        } catch (ServerStartException failed) {
            System.err.println(failed.getMessage());
            System.exit(FAILED);
        }
    }

    private static void check(List<String> options) {
        CheckCommand check = new CheckCommand(Settings.read(options), Path.of(".env"));
        if (!check.run(System.out)) {
            System.exit(FAILED);
        }
    }

    private static void printStart(PrintStream out, Settings settings, SoulLinkServer server) {
        out.println("Soul Link " + Version.current() + " on http://"
                + shown(settings.listener().host()) + ":" + server.port());
        out.println("  storage: "
                + settings.mongo()
                        .map(mongo -> "MongoDB at " + mongo.location())
                        .orElse("in memory; everything is gone when this process ends"));
        out.println("  auth:    " + (settings.access().required() ? "required" : "optional"));
    }

    private static String shown(String host) {
        return host.equals("0.0.0.0") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }

    private static void printHelp(PrintStream out) {
        out.println("Soul Link " + Version.current() + ": the backend of an app for couples");
        out.println();
        out.println("  java -jar soullink.jar [OPTION VALUE]...        serve");
        out.println("  java -jar soullink.jar " + ImportCommand.USAGE);
        out.println("  java -jar soullink.jar " + AdminCommand.USAGE);
        out.println();
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "" : " (default " + setting.fallback() + ")";
            String name = setting.isSecret() ? setting.name() : setting.option();
            out.printf("  %-20s %s%s%n", name, setting.meaning(), fallback);
        }
        out.printf("  %-20s %s%n", CheckCommand.OPTION, "try settings, storage and port, and say what is wrong");
        out.printf("  %-20s %s%n", "--version", "print the version");
        out.printf("  %-20s %s%n", "--help", "print this");
        out.println();
        out.println("Each option can be set in the environment or in a file .env too: --cors-origins as CORS_ORIGINS.");
    }
}

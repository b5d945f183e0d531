package io.soullink.bootstrap;

import io.soullink.adapter.mongo.FirstBackendImport;
import io.soullink.adapter.mongo.ImportReport;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.domain.shared.StorageException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings the first backend's database over into the one that {@code MONGO_URI} names.
 *
 * @param uploads the folder in which it kept uploads, if they are to come too
 */
record ImportCommand(MongoSettings from, Optional<Path> uploads, boolean dryRun) {
    static final String USAGE =
            "import --from URI [--uploads DIR] [--dry-run]  bring the first backend's database, and its files, to MONGO_URI";

    private static final String NAME = "import";

    static boolean isMeantBy(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(NAME);
    }

    /** @throws InvalidSettingException if the arguments are not as {@link #USAGE} has them */
    static ImportCommand of(List<String> arguments) {
        Optional<String> from = Optional.empty();
        Optional<String> uploads = Optional.empty();
        boolean dryRun = false;
        Iterator<String> rest = arguments.listIterator(1);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--from" -> from = value(from, rest);
                case "--uploads" -> uploads = value(uploads, rest);
                case "--dry-run" -> dryRun = true;
                default -> throw misused();
            }
        }
        return new ImportCommand(
                from.map(ImportCommand::database).orElseThrow(ImportCommand::misused),
                uploads.map(ImportCommand::folder),
                dryRun);
    }

    /**
     * @param settings read unless nothing is written
     * @throws InvalidSettingException if they name no database
     * @throws ServerStartException if either database cannot be used
     */
    void run(Supplier<Settings> settings, PrintStream out) {
        try {
            print(dryRun ? wouldBeDone() : done(into(settings.get())), out);
        } catch (StorageException failed) {
            throw new ServerStartException(failed.getMessage(), failed);
        }
    }

    private ImportReport wouldBeDone() {
        return uploads.map(folder -> FirstBackendImport.dryRun(from, folder))
                .orElseGet(() -> FirstBackendImport.dryRun(from));
    }

    private ImportReport done(MongoSettings into) {
        return uploads.map(folder -> FirstBackendImport.run(from, into, folder))
                .orElseGet(() -> FirstBackendImport.run(from, into));
    }

    private static MongoSettings into(Settings settings) {
        return settings.mongo()
                .orElseThrow(() -> new InvalidSettingException("MONGO_URI must name the database to import into"));
    }

    private void print(ImportReport report, PrintStream out) {
        out.println(dryRun ? "What an import would do:" : "Imported:");
        for (ImportReport.Kind kind : ImportReport.Kind.values()) {
            out.printf("  %-11s %s%n", kind.name().toLowerCase(Locale.ROOT) + ":", report.of(kind));
        }
        long addresses = report.of(ImportReport.Kind.UPLOADS).found();
        if (uploads.isEmpty() && addresses > 0) {
            out.println("  " + addresses + " addresses lead to files of the old server: --uploads DIR brings these");
        }
        report.remarks().forEach(remark -> out.println("  " + remark));
    }

    /** The argument that follows; each may be said once. */
    private static Optional<String> value(Optional<String> before, Iterator<String> rest) {
        if (before.isPresent() || !rest.hasNext()) {
            throw misused();
        }
        return Optional.of(rest.next());
    }

    private static MongoSettings database(String uri) {
        try {
            return MongoSettings.of(uri);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException("--from must be mongodb://[user:password@]host[:port]/database");
        }
    }

    private static Path folder(String name) {
        try {
            Path folder = Path.of(name);
            if (!name.isBlank()
                    && Files.isDirectory(folder)
                    && Files.isReadable(folder)
                    && Files.isExecutable(folder)) {
                return folder;
            }
        } catch (InvalidPathException none) {
            // As good as one that is not there.
        }
        throw new InvalidSettingException("--uploads must be a folder that can be read");
    }

    private static InvalidSettingException misused() {
        return new InvalidSettingException("usage: " + USAGE);
    }
}

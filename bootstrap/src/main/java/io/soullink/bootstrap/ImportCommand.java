package io.soullink.bootstrap;

import io.soullink.adapter.mongo.FirstBackendImport;
import io.soullink.adapter.mongo.ImportReport;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.domain.shared.StorageException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Brings the first backend's database over into the one that {@code MONGO_URI} names. */
record ImportCommand(MongoSettings from, boolean dryRun) {
    static final String USAGE = "import --from URI [--dry-run]  bring the first backend's database to MONGO_URI";

    private static final String NAME = "import";

    static boolean isMeantBy(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(NAME);
    }

    /** @throws InvalidSettingException if the arguments are not as {@link #USAGE} has them */
    static ImportCommand of(List<String> arguments) {
        List<String> rest = arguments.subList(1, arguments.size());
        boolean dryRun = rest.contains("--dry-run");
        List<String> from =
                rest.stream().filter(argument -> !argument.equals("--dry-run")).toList();
        if (from.size() != 2 || !from.get(0).equals("--from")) {
            throw new InvalidSettingException("usage: " + USAGE);
        }
        try {
            return new ImportCommand(MongoSettings.of(from.get(1)), dryRun);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException("--from must be mongodb://[user:password@]host[:port]/database");
        }
    }

    /** @throws ServerStartException if either database cannot be used */
    void run(PrintStream out) {
        try {
            print(dryRun ? FirstBackendImport.dryRun(from) : FirstBackendImport.run(from, into()), out);
        } catch (StorageException failed) {
            throw new ServerStartException(failed.getMessage(), failed);
        }
    }

    private static MongoSettings into() {
        return Settings.read(List.of())
                .mongo()
                .orElseThrow(() -> new InvalidSettingException("MONGO_URI must name the database to import into"));
    }

    private void print(ImportReport report, PrintStream out) {
        out.println(dryRun ? "What an import would do:" : "Imported:");
        for (ImportReport.Kind kind : ImportReport.Kind.values()) {
            out.printf("  %-11s %s%n", kind.name().toLowerCase(Locale.ROOT) + ":", report.of(kind));
        }
        report.remarks().forEach(remark -> out.println("  " + remark));
    }
}

package io.soullink.adapter.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.soullink.domain.shared.StorageException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the database of the first backend over: its {@code users}, {@code partners} with their milestones, {@code chatbundles},
 * {@code events}, {@code eventplaces} and {@code products}. Ids stay, password hashes stay, messages get their {@code seq} by time.
 *
 * <p>The files that it served as {@code /uploads/<name>} come too where their folder is known. Each is examined as an upload is,
 * and is kept once for each couple or person whose it is, and once for the catalogue; what showed it shows that one. What cannot
 * be kept is remarked, and its address stays.
 *
 * <p>The old database is only read. Importing again brings what is missing and changes nothing that is there, but for addresses
 * whose files did not come before, so that one that was interrupted is begun anew. Everything is streamed; what is held at a time
 * is one room's messages, and a few words for each user, couple, product and file. It is no use while people use the new database.
 */
public final class FirstBackendImport {
    private FirstBackendImport() {}

    /**
     * Reads the old database and says what an import would do with it, had nothing been imported before.
     *
     * @throws StorageException if it cannot be reached
     */
    public static ImportReport dryRun(MongoSettings from) {
        return run(from, Optional.empty(), Optional.empty());
    }

    /**
     * As {@link #dryRun(MongoSettings)}, and reads the files that addresses lead to.
     *
     * @param uploads the folder in which the first backend kept uploads
     * @throws StorageException if the old database cannot be reached
     * @throws IllegalArgumentException if there is no such folder, or it cannot be read
     */
    public static ImportReport dryRun(MongoSettings from, Path uploads) {
        return run(from, Optional.of(OldUploads.in(uploads)), Optional.empty());
    }

    /**
     * Imports. Addresses of uploads stay as they are, and lead nowhere once the first backend is gone.
     *
     * @throws StorageException if either database cannot be reached, or {@code into} cannot be used, as {@link
     *     MongoStorage#connect(MongoSettings)} says
     */
    public static ImportReport run(MongoSettings from, MongoSettings into) {
        try (ImportTarget target = MongoStorage.connect(into).importing()) {
            return run(from, Optional.empty(), Optional.of(target));
        }
    }

    /**
     * Imports, and brings the files that addresses lead to: each belongs to who shows it, and is seen by who sees what shows it.
     * What was imported without them gets them now, where it still shows what it showed.
     *
     * @param uploads the folder in which the first backend kept uploads; nothing outside of it is read
     * @throws StorageException as {@link #run(MongoSettings, MongoSettings)} does
     * @throws IllegalArgumentException if there is no such folder, or it cannot be read
     */
    public static ImportReport run(MongoSettings from, MongoSettings into, Path uploads) {
        OldUploads folder = OldUploads.in(uploads);
        try (ImportTarget target = MongoStorage.connect(into).importing()) {
            return run(from, Optional.of(folder), Optional.of(target));
        }
    }

    private static ImportReport run(MongoSettings from, Optional<OldUploads> uploads, Optional<ImportTarget> target) {
        try (MongoClient client = MongoClients.create(from.driver().build())) {
            return new ImportRun(client.getDatabase(from.database()), uploads, target).run();
        } catch (MongoException failure) {
            throw new StorageException("the import from " + from.location() + " broke off", true, failure);
        }
    }
}

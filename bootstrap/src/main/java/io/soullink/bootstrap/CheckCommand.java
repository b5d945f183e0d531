package io.soullink.bootstrap;

import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.domain.shared.StorageException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tries what a start needs, and says what is wrong and what is unwise, without serving anybody. Storage is connected to as a
 * server does it, so that its indexes are there afterwards.
 */
final class CheckCommand {
    static final String OPTION = "--check";

    private final Settings settings;
    private final Path envFile;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unwise = new ArrayList<>();

    CheckCommand(Settings settings, Path envFile) {
        this.settings = settings;
        this.envFile = envFile;
    }

    /** Prints what was found; answers whether a server would start. */
    boolean run(PrintStream out) {
        checkStorage();
        checkPort();
        checkAccess();
        checkEnvFile();
        out.println("settings: understood");
        out.println("storage:  " + settings.mongo().map(MongoSettings::location).orElse("in memory"));
        out.println("listens:  " + settings.listener().host() + ":"
                + settings.listener().port());
        unwise.forEach(remark -> out.println("unwise:   " + remark));
        wrong.forEach(remark -> out.println("wrong:    " + remark));
        out.println(wrong.isEmpty() ? "A server would start." : "A server would not start.");
        return wrong.isEmpty();
    }

    private void checkStorage() {
        if (settings.mongo().isEmpty()) {
            unwise.add("MONGO_URI is not set: everything is gone when the process ends");
            return;
        }
        try (MongoStorage storage = MongoStorage.connect(settings.mongo().get())) {
            storage.check();
        } catch (StorageException away) {
            wrong.add(away.getMessage() + ": is it running, and may this machine and this user in?");
        }
    }

    private void checkPort() {
        Settings.Listener listener = settings.listener();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(listener.host()), listener.port()));
        } catch (IOException taken) {
            wrong.add("cannot listen on " + listener.host() + ":" + listener.port()
                    + ": is another server there, or the port below 1024?");
        }
    }

    private void checkAccess() {
        if (!settings.access().required()) {
            unwise.add("AUTH=optional believes everyone who they say they are");
        }
        if (settings.access().jwtSecret().isEmpty()) {
            unwise.add("JWT_SECRET is not set: everyone is signed out when the process ends");
        }
    }

    /** It holds secrets, and is nobody else's business. */
    private void checkEnvFile() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(envFile);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                unwise.add(envFile.getFileName() + " can be read by every user of this machine: chmod 600");
            }
        } catch (IOException | UnsupportedOperationException none) {
            // No such file, or a system with other permissions.
        }
    }
}

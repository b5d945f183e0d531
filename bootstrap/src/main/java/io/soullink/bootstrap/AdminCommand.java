package io.soullink.bootstrap;

import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.app.SoulLink;
import io.soullink.app.admin.AdminService;
import io.soullink.app.admin.Ground;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.UserId;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says on the database that {@code MONGO_URI} names who is an admin; servers that run on it know at once.
 *
 * @param email whose account is meant; empty to list all
 */
record AdminCommand(Act act, Optional<Email> email) {
    static final String USAGE = "admin grant|revoke|verify EMAIL, admin list    say who keeps the catalogue";

    private static final String NAME = "admin";

    /** What the operator says. */
    enum Act {
        GRANT,
        REVOKE,
        VERIFY,
        LIST
    }

    static boolean isMeantBy(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(NAME);
    }

    /** @throws InvalidSettingException if the arguments are not as {@link #USAGE} has them */
    static AdminCommand of(List<String> arguments) {
        Act act = arguments.size() < 2 ? null : act(arguments.get(1));
        if (act == null || arguments.size() != (act == Act.LIST ? 2 : 3)) {
            throw new InvalidSettingException("usage: " + USAGE);
        }
        Optional<Email> email = arguments.stream().skip(2).findFirst().map(AdminCommand::email);
        return new AdminCommand(act, email);
    }

    /**
     * @throws InvalidSettingException if the settings name no database
     * @throws ServerStartException if it cannot be used, or nobody has the address
     */
    void run(Settings settings, PrintStream out) {
        MongoSettings database = settings.mongo()
                .orElseThrow(() -> new InvalidSettingException("MONGO_URI must name the database of the server"));
        try (MongoStorage storage = MongoStorage.connect(database)) {
            SoulLink soulLink = SoulLink.builder()
                    .storage(storage)
                    .adminEmails(settings.access().adminEmails())
                    .build();
            if (act == Act.LIST) {
                list(soulLink.admins().list(), out);
            } else {
                say(soulLink.admins(), account(storage), out);
            }
        } catch (StorageException failed) {
            throw new ServerStartException(failed.getMessage(), failed);
        }
    }

    private void say(AdminService admins, UserId user, PrintStream out) {
        switch (act) {
            case GRANT -> admins.grant(user);
            case REVOKE -> admins.revoke(user);
            case VERIFY -> admins.verify(user);
            case LIST -> throw new IllegalStateException("a list is of nobody");
        }
        out.println(admins.isAdmin(user) ? "An admin now." : notAnAdmin());
    }

    private String notAnAdmin() {
        return act == Act.VERIFY ? "Verified, and an admin where ADMIN_EMAILS names the address." : "No admin now.";
    }

    private UserId account(MongoStorage storage) {
        return email.flatMap(storage.users()::find)
                .orElseThrow(() -> new ServerStartException("nobody has an account with this e-mail address", null))
                .id();
    }

    private static void list(Map<Email, Ground> admins, PrintStream out) {
        if (admins.isEmpty()) {
            out.println("There are no admins.");
        }
        admins.forEach((email, ground) -> out.println(email.value() + "  " + told(ground)));
    }

    private static String told(Ground ground) {
        return switch (ground) {
            case GRANTED -> "granted";
            case NAMED -> "verified, and named in ADMIN_EMAILS";
            case UNVERIFIED -> "named in ADMIN_EMAILS, but not verified: no admin";
            case NO_ACCOUNT -> "named in ADMIN_EMAILS, but has no account: no admin";
        };
    }

    /** Null if it is none. */
    private static Act act(String word) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Email email(String text) {
        return Email.parse(text).orElseThrow(() -> new InvalidSettingException("EMAIL must be an e-mail address"));
    }
}

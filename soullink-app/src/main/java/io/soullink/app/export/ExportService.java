package io.soullink.app.export;

import io.soullink.app.limit.Allowances;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.domain.call.Calls;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.event.Events;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Duration;

/** Gives people what is stored about them. Thread-safe. */
public final class ExportService {
    private static final int AT_ONCE = 3;
    private static final Duration ONE_MORE = Duration.ofMinutes(20);

    private final Kept kept;
    private final Environment environment;
    private final Allowances<UserId> allowances;

    /** Exports what is in {@code kept}. */
    public ExportService(Kept kept, Environment environment) {
        this.kept = kept;
        this.environment = environment;
        this.allowances = new Allowances<>(environment.clock(), AT_ONCE, ONE_MORE);
    }

    /** Where it is. */
    public record Kept(Users users, Couples couples, Messages messages, Calls calls, Moods moods, Books books) {}

    /** What couples write down, and what people upload. */
    public record Books(Milestones milestones, Events events, MediaFiles uploads) {}

    /**
     * Begins an export of all that is stored about the actor. Three at once, then one more each twenty minutes.
     *
     * @throws Rejected with {@link Reason#TOO_MANY_ATTEMPTS}, or {@link Reason#UNAUTHENTICATED} if the account is gone
     */
    public Export export(Actor actor) {
        User user = kept.users()
                .find(actor.user())
                .orElseThrow(() -> new Rejected(Reason.UNAUTHENTICATED, "sign in to go on"));
        allowances.admit(user.id());
        return new Export(kept, user, environment.now());
    }
}

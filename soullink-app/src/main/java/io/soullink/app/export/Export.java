package io.soullink.app.export;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is stored about one person: the account, and each couple that they were ever in.
 *
 * <p>What is not in it: the password's hash, the digest of a pairing code, and what others said to somebody who is not their
 * partner any more. Streams read storage while they are read, a page at a time, and once each; they throw what storage
 * throws.
 */
public final class Export {
    private static final int COUPLES_AT_ONCE = 50;

    private final ExportService.Kept kept;
    private final User user;
    private final Instant at;

    Export(ExportService.Kept kept, User user, Instant at) {
        this.kept = kept;
        this.user = user;
        this.at = at;
    }

    /** When it was asked for. */
    public Instant at() {
        return at;
    }

    /** The account. */
    public User user() {
        return user;
    }

    /** The couples, live or parted, those that came first before others. */
    public Stream<ExportedCouple> couples() {
        return Stream.iterate(couplesAfter(Optional.empty()), page -> !page.isEmpty(), this::next)
                .flatMap(List::stream)
                .map(couple -> new ExportedCouple(kept, couple, user, at));
    }

    /** The files that the person uploaded, oldest first, without their bytes. */
    public Stream<MediaFile> uploads() {
        return kept.books().uploads().of(user.id()).stream();
    }

    private List<Couple> next(List<Couple> page) {
        return couplesAfter(Optional.of(page.get(page.size() - 1)));
    }

    private List<Couple> couplesAfter(Optional<Couple> last) {
        return kept.couples().everOf(user.id(), last.map(Couple::id), COUPLES_AT_ONCE);
    }
}

package io.soullink.domain.call;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where calls are kept. Thread-safe; each method is atomic and answers only when stored. A couple has at most one live
 * call, whoever races.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Calls {
    /**
     * Begins a call, unless the couple has a live one.
     *
     * @return the couple's live call: {@code call} itself, or the one that was there before, and then nothing is changed
     */
    Call begin(Ringing call);

    /**
     * Changes a call, if it is still at the version of {@code before}.
     *
     * @return false, and nothing is changed, if it is not, or there is no such call
     * @throws IllegalArgumentException if {@code after} is another call, its version is not above that of {@code before},
     *     or {@code before} is over
     */
    boolean replace(Call before, Call after);

    /** The call of this id, live or over, or empty. */
    Optional<Call> find(CallId id);

    /** The couple's live call, or empty. */
    Optional<Call> liveOf(CoupleId couple);

    /** The live calls whose deadline is {@code now} or earlier, the earliest first; at most {@code limit}. */
    List<Call> due(Instant now, int limit);

    /**
     * The couple's calls that are over, by id, newest first.
     *
     * @param before calls with lower ids only, if present
     * @param limit calls, at most; 1 or more
     */
    CallLog log(CoupleId couple, Optional<CallId> before, int limit);

    /** Forgets all calls of a couple, live or over. Not atomic: if it throws, some may be gone; it may be done again. */
    void erase(CoupleId couple);
}

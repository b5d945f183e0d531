package io.soullink.domain.shared;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule said no, and nothing was changed. The message is fit to be shown to the acting user.
 *
 * <p>Carries no stack trace: a refusal is an answer, not a fault.
 */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Violation> violations;
    private final transient Duration retryAfter;

    private Rejected(Reason reason, String message, List<Violation> violations, Duration retryAfter) {
        super(message, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** A refusal for {@code reason}, told in {@code message}. */
    public Rejected(Reason reason, String message) {
        this(reason, message, List.of(), null);
    }

    /** One field outside of what its rule allows. */
    public static Rejected invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /**
     * Several fields outside of what their rules allow.
     *
     * @throws IllegalArgumentException if {@code violations} is empty
     */
    public static Rejected invalid(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
        String message = violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
        return new Rejected(Reason.INVALID, message, violations, null);
    }

    /** Too many attempts; the next one has a chance after {@code retryAfter}. */
    public static Rejected tooManyAttempts(Duration retryAfter) {
        Objects.requireNonNull(retryAfter, "retryAfter");
        return new Rejected(Reason.TOO_MANY_ATTEMPTS, "too many attempts, try again later", List.of(), retryAfter);
    }

    /** The room is not of the acting user's live couple, or does not exist. */
    public static Rejected notAMember() {
        return new Rejected(Reason.NOT_A_MEMBER, "no such room");
    }

    public Reason reason() {
        return reason;
    }

    /** The fields that broke a rule, in the order of their discovery; empty unless {@link Reason#INVALID}. */
    public List<Violation> violations() {
        return violations;
    }

    /** How long to wait; present for {@link Reason#TOO_MANY_ATTEMPTS} alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

package io.soullink.domain.shared;

/**
 * Why a rule said no. Each transport translates these to its own words in one exhaustive {@code switch}, so that a new
 * reason does not compile until every transport knows it.
 */
public enum Reason {
    /** Well-formed, but outside of what the rule allows; {@link Rejected#violations()} names the fields. */
    INVALID,
    /** No token, or one that is unreadable, expired or withdrawn. */
    UNAUTHENTICATED,
    /** Wrong e-mail or wrong password; which of them is never told. */
    BAD_CREDENTIALS,
    /** The actor is known and may not do this to a thing that they may see. */
    FORBIDDEN,
    /**
     * The room is not of the actor's live couple. Also said of rooms that do not exist, so that nobody learns which
     * ones do.
     */
    NOT_A_MEMBER,
    /** No such thing, as far as the actor may know. */
    NOT_FOUND,
    /** The actor has no partner. */
    NO_PARTNER,
    /** The pairing code is unknown, used or expired; which of them is never told. */
    UNKNOWN_CODE,
    /** The actor's own pairing code. */
    OWN_CODE,
    /** One of the two is in a couple already. */
    ALREADY_CONNECTED,
    /** Another account has this e-mail address, whatever its case. */
    EMAIL_TAKEN,
    /** An upload of more bytes than one may have. */
    TOO_LARGE,
    /** An upload of a type that is not kept. */
    UNSUPPORTED_TYPE,
    /** There is no room left for more uploads. */
    QUOTA_EXCEEDED,
    /** What is asked contradicts what is stored. */
    CONFLICT,
    /** Too many attempts; {@link Rejected#retryAfter()} says when the next one is worth making. */
    TOO_MANY_ATTEMPTS
}

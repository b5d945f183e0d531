package io.soullink.app.admin;

/** Why somebody is an admin, or is none in spite of being named as one. */
public enum Ground {
    /** They were granted it. */
    GRANTED,
    /** Their address is named, and is known to be theirs, or needs not be. */
    NAMED,
    /** Their address is named, and nobody verified it: no admin. */
    UNVERIFIED,
    /** The address is named, and has no account: no admin. */
    NO_ACCOUNT
}

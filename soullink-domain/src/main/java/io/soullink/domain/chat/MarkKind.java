package io.soullink.domain.chat;

/** How far a message got. */
public enum MarkKind {
    /** One of the receiver's devices has it. */
    DELIVERED,
    /** The receiver saw it. */
    READ
}

package io.soullink.domain.chat;

/** What is new in a room, in its latest state: a {@link Message} or a partner's {@link Marks}. */
public sealed interface Change permits Message, Marks {
    /** The room's revision that this change took. */
    long revision();
}

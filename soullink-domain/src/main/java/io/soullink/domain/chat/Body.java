package io.soullink.domain.chat;

/** What a message holds: what a partner wrote, what is left of it, or a call. */
public sealed interface Body permits Written, Erased, CallEntry {}

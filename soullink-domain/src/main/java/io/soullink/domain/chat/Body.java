package io.soullink.domain.chat;

/** What is left of a message: {@link Written}, or {@link Erased}. */
public sealed interface Body permits Written, Erased {}

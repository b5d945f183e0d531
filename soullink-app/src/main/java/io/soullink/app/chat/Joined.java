package io.soullink.app.chat;

import io.soullink.domain.chat.Head;

/** How a room is found by who comes in. */
public record Joined(Head head, boolean partnerOnline) {}

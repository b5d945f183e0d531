package io.soullink.bootstrap.planted.adapter.ws.socketio;

/** Breaks no rule: the published API of this package needs no listing. */
public record Namespace() {}

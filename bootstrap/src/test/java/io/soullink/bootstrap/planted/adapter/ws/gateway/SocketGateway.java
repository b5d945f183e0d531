package io.soullink.bootstrap.planted.adapter.ws.gateway;

/** Breaks no rule: it is a listed entry point. */
public record SocketGateway() {}

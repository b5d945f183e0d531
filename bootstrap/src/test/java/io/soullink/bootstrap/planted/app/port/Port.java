package io.soullink.bootstrap.planted.app.port;

/** Breaks no rule. */
public interface Port {}

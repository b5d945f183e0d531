package io.soullink.bootstrap.planted.adapter.http;

/** Public, and no entry point. */
public final class UnlistedApi {}

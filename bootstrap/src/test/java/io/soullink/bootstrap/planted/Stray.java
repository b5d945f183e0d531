package io.soullink.bootstrap.planted;

/** In no layer. */
final class Stray {}

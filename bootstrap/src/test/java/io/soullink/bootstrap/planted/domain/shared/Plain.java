package io.soullink.bootstrap.planted.domain.shared;

/** Breaks no rule, so that the packages of the planted house can lean on something. */
public record Plain() {}

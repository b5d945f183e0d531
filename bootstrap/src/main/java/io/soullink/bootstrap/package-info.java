/**
 * The server: its settings, everything wired by hand, and {@link io.soullink.bootstrap.Main}.
 *
 * <p>{@link io.soullink.bootstrap.SoulLinkServer} can be embedded too.
 */
package io.soullink.bootstrap;

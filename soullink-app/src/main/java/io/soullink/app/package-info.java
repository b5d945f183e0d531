/**
 * The way in: {@link io.soullink.app.SoulLink} gathers the use cases, {@link io.soullink.app.Storage} all that they keep.
 */
package io.soullink.app;

/**
 * What the use cases need of the world besides storage: tokens, password hashing, ids, presence, and a way to the devices
 * of a user. Each has a sound default in {@code io.soullink.app.standard}.
 */
package io.soullink.app.port;

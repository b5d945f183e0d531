/**
 * Where couples can go and what they can give each other: a catalogue that all of them share, and that admins keep.
 *
 * <p>Invariants: money and ratings are whole hundredths, so that what was written is what is read; a text that is not said
 * is empty, never null; an article number belongs to one product. A thing is found by its {@link
 * io.soullink.domain.catalogue.Term}s: what it is, where it is, and every beginning of every word of its name, whatever
 * their case. Lists are in the order of the ids, which is that of their making.
 */
package io.soullink.domain.catalogue;

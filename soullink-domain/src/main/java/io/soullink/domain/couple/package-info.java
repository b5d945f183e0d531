/**
 * Two people, one bond: how they find each other by a code, and how they part.
 *
 * <p>Invariants: a user is in at most one live couple; a couple has exactly two different partners; the same two have one
 * couple for good, which sleeps while they are parted and wakes with its history when they pair again; a pairing code
 * works once, for 24 hours, and each user has at most one that works.
 */
package io.soullink.domain.couple;

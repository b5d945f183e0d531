/**
 * How a person is erased, with all that is theirs.
 *
 * <p>Invariants: an erasure begins in one step, with which the account is gone, its sessions are dead and its address is
 * free; from then on it can only go on, and whoever finds it unfinished goes on with it. A couple in which a person was
 * erased can never come together again, so that all of every couple that the person was ever in is erased. What another
 * server still stored after the first pass goes with a later one.
 */
package io.soullink.domain.erasure;

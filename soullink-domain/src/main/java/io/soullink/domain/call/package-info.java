/**
 * One partner calls the other: who rings, who answers where, and how it ends.
 *
 * <p>Invariants: a couple has at most one call that is not {@link io.soullink.domain.call.Ended}, enforced by storage; a
 * call ends once; what happens to it is decided by one pure function, {@link io.soullink.domain.call.CallRules#step};
 * every change is a compare-and-set on the call's {@code version}. Only the caller's device and the device that accepted
 * take part, or one in place of each. Signals (SDP, ICE candidates) are never stored.
 */
package io.soullink.domain.call;

/**
 * The conversation of a couple, live and from storage.
 *
 * <p>Invariants: only the two live partners get in; what is delivered or answered is stored; both hear of changes in the
 * order in which they were stored.
 */
package io.soullink.app.chat;

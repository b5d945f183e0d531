/**
 * Accounts: making one, signing in, what the owner changes.
 *
 * <p>Invariants: a wrong e-mail and a wrong password are told apart neither by the answer nor by its time; guessing is
 * limited by account and by address; a changed password ends every session at once.
 */
package io.soullink.app.account;

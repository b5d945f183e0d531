/**
 * A person with an account: who they are, how they prove it, what their partner sees of them.
 *
 * <p>Invariants: an e-mail address belongs to one account, whatever its case; a person is 13 or older; a password exists
 * only as its hash; raising a user's token version ends every session begun before.
 */
package io.soullink.domain.user;

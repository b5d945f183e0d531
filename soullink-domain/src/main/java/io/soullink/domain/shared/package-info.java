/**
 * What every feature needs: how a rule says no ({@link io.soullink.domain.shared.Rejected} with its
 * {@link io.soullink.domain.shared.Reason}), how storage says that it failed, and the texts and addresses that several
 * features carry.
 *
 * <p>Invariants: a value that exists is valid, so nothing after its constructor checks it again. No message of an
 * exception here holds a secret, an e-mail address or a word of a chat.
 */
package io.soullink.domain.shared;

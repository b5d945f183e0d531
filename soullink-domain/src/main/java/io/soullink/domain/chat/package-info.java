/**
 * A couple's conversation: an append-only log of messages.
 *
 * <p>Invariants: {@code seq} counts a room's messages from 1 without gaps, in the order in which they were stored, and a
 * later one is never visible before an earlier one. Every change in a room (a message sent, edited, deleted, reacted to;
 * a mark moved) takes the room's next {@code revision}, also from 1, so that catching up is reading a range. A message is
 * stored once per (room, sender, client id), however often it is sent. A deleted message leaves its place, not its words.
 */
package io.soullink.domain.chat;

/**
 * How two people feel: from what a camera guesses to the calendar of their moods.
 *
 * <p>Invariants: a guess that is not sure enough counts for nothing, and never as neutral. What counts is time: a {@link
 * io.soullink.domain.mood.Tally} sums it by hour and emotion, in whole numbers, so that neither order nor server matter. A
 * day begins at four in the morning, where its person is; the date and hour of a sample are settled when it is counted,
 * and stay when the person moves. What a person says of their day outranks the guess, and both are kept. What was counted
 * or written while a person did not share is nobody's but theirs. A day closes once.
 */
package io.soullink.domain.mood;

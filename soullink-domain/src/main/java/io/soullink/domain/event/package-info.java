/**
 * What a couple looks forward to: events with a day, once or each year, and the days that come by themselves.
 *
 * <p>A yearly day of the 29th of February falls on the 28th in years that have none. Countdowns and reminders go by the days
 * of the couple's zone. Each partner is reminded a week before, the day before and on the day, once each.
 */
package io.soullink.domain.event;

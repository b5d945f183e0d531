/**
 * Emoji and emotions while they happen, and the calendar that emotions add up to. Samples come ten a second and device;
 * storage sees their sums, every few seconds.
 */
package io.soullink.app.mood;

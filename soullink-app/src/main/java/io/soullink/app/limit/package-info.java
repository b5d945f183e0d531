/**
 * How often something may be tried or done, in memory and for this process. All of it is counted by {@link
 * io.soullink.app.limit.Allowances}; the rest says of whom, and of what.
 */
package io.soullink.app.limit;

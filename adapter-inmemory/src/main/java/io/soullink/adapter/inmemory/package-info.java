/**
 * Soul Link in memory: {@link io.soullink.adapter.inmemory.InMemoryStorage} keeps everything for as long as the process
 * lives; {@link io.soullink.adapter.inmemory.InMemorySoulLink} is the whole core on it, for tests.
 *
 * <p>Invariants: what is stored is immutable and shared, collections are not; each room has a lock of its own, so that
 * no room waits for another; sending costs the same whatever the length of the log, and a page costs what it shows.
 */
package io.soullink.adapter.inmemory;

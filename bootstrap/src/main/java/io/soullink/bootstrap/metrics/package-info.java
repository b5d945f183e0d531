/**
 * What a running server is measured by, for whoever operates it, in the text form of Prometheus. Names begin with
 * {@code soullink_}, or with {@code jvm_} and {@code process_}.
 *
 * <p>The use cases know nothing of it: storage and live events are measured from outside, by what wraps their ports, and
 * the adapters tell of the rest. No label holds what a person or a client could choose, so that their number is bounded.
 */
package io.soullink.bootstrap.metrics;

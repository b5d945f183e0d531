package io.soullink.bootstrap.bench;

/**
 * What was seen of one server.
 *
 * @param cpu seconds of the server's processor time a thousand messages
 * @param storage the same of a storage's own process, 0 where there is none
 * @param client processors that the load client kept busy meanwhile
 * @param p50 microseconds from the sender to the partner, at the paced rate; p99 likewise
 * @param heap bytes of heap an idle connection
 * @param resident bytes of memory an idle connection
 */
record Result(
        String name,
        double perSecond,
        double cpu,
        double storage,
        double client,
        long p50,
        long p99,
        double heap,
        double resident) {}

/**
 * The relay benchmark: what a message costs here, on a bare Javalin WebSocket, on netty-socketio and on Node's socket.io,
 * measured by one load client in one run on one machine.
 *
 * <p>{@link io.soullink.bootstrap.bench.RelayBenchmark} starts each server in a process of its own, one after the other,
 * loads it, and prints what it saw. Only Soul Link looks at tokens and membership, finds repeated sends, counts and
 * stores; the others pass the text on. It runs twice: with everything in memory, and with everything in a MongoDB, whose
 * processor time is told apart ({@code mvn -DskipTests install}, then {@code mvn -Pbench -pl bootstrap -DskipTests
 * -Dbench.only=MongoDB verify} runs that one alone).
 */
package io.soullink.bootstrap.bench;

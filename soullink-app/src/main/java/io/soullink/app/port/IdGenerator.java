package io.soullink.app.port;

/** Makes ids. Thread-safe. */
@FunctionalInterface
public interface IdGenerator {
    /** A new id: 24 lower-case hexadecimal digits, unique across servers, the first eight the seconds since 1970. */
    String next();
}

package io.soullink.bootstrap.logging;

/** How much of its own doings the server tells. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}

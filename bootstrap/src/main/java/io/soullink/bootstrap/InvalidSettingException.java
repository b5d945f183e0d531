package io.soullink.bootstrap;

/** A setting has a value that the server cannot start with; the message names the setting and what is allowed. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String message) {
        super(message);
    }
}

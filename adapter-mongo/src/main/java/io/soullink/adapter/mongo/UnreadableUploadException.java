package io.soullink.adapter.mongo;

/** A file of the first backend that cannot be read; the message says why, and not which. */
final class UnreadableUploadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableUploadException(String why, Throwable cause) {
        super(why, cause);
    }

    UnreadableUploadException(String why) {
        this(why, null);
    }
}

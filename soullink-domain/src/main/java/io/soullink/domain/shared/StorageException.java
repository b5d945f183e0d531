package io.soullink.domain.shared;

/**
 * Storage could not do what was asked. Nothing was changed, unless {@link #outcomeUnknown()}; asking again with the same
 * ids is safe in both cases.
 */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /**
     * @param message what was being done, without any private content
     * @param outcomeUnknown true if the change may or may not have been stored, as after a time-out of a write
     */
    public StorageException(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the change may have been stored all the same. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}

package io.soullink.domain.user;

/**
 * What the operator of the server said of a person.
 *
 * @param emailVerified that the address is theirs
 * @param admin that they are an admin
 */
public record Standing(boolean emailVerified, boolean admin) {
    /** Nothing, as of everybody at first. */
    public static final Standing NONE = new Standing(false, false);

    /** The same with an address that is theirs. */
    public Standing verified() {
        return new Standing(true, admin);
    }

    /** The same as an admin. */
    public Standing granted() {
        return new Standing(emailVerified, true);
    }
}

package io.soullink.app.account;

/**
 * An attempt to sign in, as typed.
 *
 * @param email anything, null included; what is no address signs nobody in
 * @param address where the attempt comes from, such as an IP address: guessing is limited by it
 */
public record SignIn(String email, String password, String address) {
    /** Hides what was typed. */
    @Override
    public String toString() {
        return "SignIn[hidden]";
    }
}

package io.soullink.app.admin;

import io.soullink.domain.user.Email;
import java.util.Set;

/**
 * The addresses whose users are admins.
 *
 * @param needProof whether only those are whose address was verified. Without, whoever registers first with such an address
 *     is an admin: good for storage that ends with its process, and for nothing else
 */
public record AdminEmails(Set<Email> addresses, boolean needProof) {
    /** Nobody's. */
    public static final AdminEmails NONE = new AdminEmails(Set.of(), true);

    public AdminEmails {
        addresses = Set.copyOf(addresses);
    }
}

/**
 * Who may do what only admins may.
 *
 * <p>Invariants: nobody becomes an admin by what a client sends. The operator grants it to a user, or names an address and
 * says of it that it is its user's. Taken back, it ends with the next act.
 */
package io.soullink.app.admin;

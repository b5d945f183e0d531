/**
 * Uploads: taking them in, showing them to those who may see them, and keeping them while they are used.
 *
 * <p>A file is seen by who uploaded it, and by those who see what shows it. An address that the server writes carries a
 * signature, since what loads pictures sends no token: it is good for some hours, and dies with the couple that it was
 * written for. Addresses are stored without it.
 */
package io.soullink.app.media;

/** Erasing a person, with all that is theirs. */
package io.soullink.app.erasure;

/**
 * Pictures, films and documents that people upload.
 *
 * <p>Invariants: a file's type is what its bytes are ({@link io.soullink.domain.media.MediaType}); its bytes never change;
 * it is kept whole or not at all; its id cannot be guessed; it is kept while something uses it
 * ({@link io.soullink.domain.media.Use}), and for {@link io.soullink.domain.media.MediaFiles#UNUSED_FOR} without.
 */
package io.soullink.domain.media;

/**
 * Pictures, films and documents that people upload.
 *
 * <p>Invariants: a file's type is what its bytes are ({@link io.soullink.domain.media.MediaType}); its bytes never change;
 * a picture or a film is kept without what does not show it ({@link io.soullink.domain.media.CleanContent}); a file is kept
 * whole or not at all; its id cannot be guessed; it is kept while something uses it ({@link
 * io.soullink.domain.media.Use}), and for {@link io.soullink.domain.media.MediaFiles#UNUSED_FOR} without.
 */
package io.soullink.domain.media;

package io.soullink.app.media;

import io.soullink.domain.media.CleanContent;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.media.PictureSize;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * What is being uploaded, once its beginning was looked at.
 *
 * @param content all that is to be kept: reading it throws {@link Rejected} where it turns out to be broken or too large
 */
record Examined(MediaType type, Content content) {
    /**
     * Looks at the beginning of a file.
     *
     * @throws Rejected with {@link Reason#UNSUPPORTED_TYPE} for what is kept of no type, {@link Reason#INVALID} if it is
     *     empty, or a picture that is broken or has too many pixels
     */
    static Examined of(Content content) {
        byte[] head = new byte[MediaType.HEAD];
        int length = fill(head, content);
        if (length == 0) {
            throw Rejected.invalid("file", "is empty");
        }
        MediaType type = MediaType.of(head, length)
                .orElseThrow(() -> new Rejected(
                        Reason.UNSUPPORTED_TYPE, "a file must be a JPEG, PNG, GIF, WebP, PDF, DOCX or MP4"));
        if (tellsItsSizeAtOnce(type) && PictureSize.of(type, head, length).isEmpty()) {
            throw Rejected.invalid("file", "is no readable picture");
        }
        return new Examined(type, CleanContent.of(type, new Bounded(head, length, content)));
    }

    private static boolean tellsItsSizeAtOnce(MediaType type) {
        return type.isPicture() && type != MediaType.JPEG;
    }

    private static int fill(byte[] head, Content content) {
        int length = 0;
        while (length < head.length) {
            int read = content.read(head, length, head.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    /** The beginning, and what comes after it, up to the bound of a file. */
    private static final class Bounded implements Content {
        private final byte[] head;
        private final int headLength;
        private final Content rest;
        private int headRead;
        private long size;

        Bounded(byte[] head, int headLength, Content rest) {
            this.head = head;
            this.headLength = headLength;
            this.rest = rest;
            this.size = headLength;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (headRead < headLength) {
                int count = Math.min(length, headLength - headRead);
                System.arraycopy(head, headRead, into, offset, count);
                headRead += count;
                return count;
            }
            int count = rest.read(into, offset, length);
            size += Math.max(count, 0);
            if (size > MediaFile.MAX_SIZE) {
                throw new Rejected(Reason.TOO_LARGE, "a file has at most " + MediaFile.MAX_SIZE + " bytes");
            }
            return count;
        }
    }
}

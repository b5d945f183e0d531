package io.soullink.domain.media;

import java.util.Set;

/**
 * A WebP whose chunks tell nothing but what shows it. Each other one, such as those of Exif and XMP, is an equally long one
 * of zeros that readers ignore, since the length of all stands at the beginning. What stands after its end goes.
 *
 * <p>Which side is up goes too, as it does in {@link CleanPng}.
 *
 * <p>The structure is that of RFC 9649, section 2.
 */
final class CleanWebp extends CleanContent {
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int CANVAS = 10;
    private static final int FRAME_HEADER = 16;

    /** The flags of Exif and XMP, in the first byte of what is told about the canvas. */
    private static final int TELLS_MORE = 0x08 | 0x04;

    private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L");
    private static final Set<String> KEPT = Set.of("ICCP", "ANIM", "ALPH", "VP8 ", "VP8L");
    private static final Set<String> KEPT_IN_FRAME = Set.of("ALPH", "VP8 ", "VP8L");

    private long end;
    private long frameEnd;

    CleanWebp(Content source) {
        super(source, "WebP", 8_192);
    }

    @Override
    void advance() {
        long position = input().position();
        long room = (position < frameEnd ? frameEnd : end) - position;
        if (position == 0) {
            file();
        } else if (room >= CHUNK_HEADER) {
            chunk(position == FILE_HEADER, position < frameEnd, room - CHUNK_HEADER);
        } else if (room > 0) {
            blank(room);
        } else {
            last();
        }
    }

    private void file() {
        if (!took(FILE_HEADER)) {
            return;
        }
        if (!part().reads(0, "RIFF") || !part().reads(8, "WEBP")) {
            throw broken();
        }
        end = CHUNK_HEADER + part().u32LittleEndian(4);
    }

    /** @param room bytes that it may have behind its header */
    private void chunk(boolean first, boolean inFrame, long room) {
        if (!took(CHUNK_HEADER)) {
            return;
        }
        String type = part().latin1(0, 4);
        long length = part().u32LittleEndian(4);
        boolean canvas = type.equals("VP8X");
        if (length > room || canvas && !first || first && !canvas && !PIXELS.contains(type)) {
            throw broken();
        }
        long padded = Math.min(length + length % 2, room);
        if (canvas) {
            canvas(length);
        } else if (type.equals("ANMF") && !inFrame) {
            frame(padded);
        } else if ((inFrame ? KEPT_IN_FRAME : KEPT).contains(type)) {
            keep(padded);
        } else {
            replace(0, "JUNK");
            blank(padded);
        }
        if (PIXELS.contains(type)) {
            showable();
        }
    }

    private void canvas(long length) {
        if (length != CANVAS) {
            throw broken();
        }
        if (took(CANVAS)) {
            out()[CHUNK_HEADER] &= ~TELLS_MORE;
        }
    }

    /** What it shows are chunks of its own. */
    private void frame(long length) {
        if (length < FRAME_HEADER) {
            throw broken();
        }
        frameEnd = input().position() + length;
        keep(FRAME_HEADER);
    }

    private void last() {
        if (!isShowable()) {
            throw broken();
        }
        end();
    }
}

package io.soullink.domain.media;

import java.util.Set;

/**
 * A GIF of its images alone, with how long each is shown and how often all are. Comments and texts go, and what
 * applications added, such as XMP; and what stands after its end. Where no block stands after an image, there is the end,
 * as it is for those who show it.
 *
 * <p>The structure is that of GIF89a, section 12 and appendix A.
 */
final class CleanGif extends CleanContent {
    private static final int SCREEN = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    /** Two that loop, and a colour profile. */
    private static final Set<String> KEPT_APPLICATIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private enum Next {
        SCREEN,
        BLOCK,
        KEPT_PARTS,
        DROPPED_PARTS
    }

    private Next next = Next.SCREEN;

    CleanGif(Content source) {
        super(source, "GIF", 8_192);
    }

    @Override
    void advance() {
        switch (next) {
            case SCREEN -> screen();
            case BLOCK -> block();
            case KEPT_PARTS -> keptPart();
            case DROPPED_PARTS -> droppedPart();
        }
    }

    private void screen() {
        if (!took(SCREEN)) {
            return;
        }
        if (!part().reads(0, "GIF87a") && !part().reads(0, "GIF89a")) {
            throw broken();
        }
        keep(colourTable(part().u8(10)));
        next = Next.BLOCK;
    }

    private void block() {
        if (!took(1)) {
            return;
        }
        int introducer = part().u8(0);
        if (introducer == IMAGE) {
            image();
        } else if (introducer == EXTENSION) {
            extension();
        } else {
            last();
        }
    }

    /** The table of its own colours comes next, and a byte that tells how the pixels are packed. */
    private void image() {
        if (took(9)) {
            showable();
            keep(colourTable(part().u8(9)) + 1);
            next = Next.KEPT_PARTS;
        }
    }

    private void extension() {
        if (took(2) && took(part().u8(2))) {
            boolean kept = isKept(part());
            boolean empty = part().u8(2) == 0;
            if (!kept) {
                putOut(0);
            }
            next = empty ? Next.BLOCK : kept ? Next.KEPT_PARTS : Next.DROPPED_PARTS;
        }
    }

    /** Whether an extension is needed, by its label and its first part. */
    private static boolean isKept(Bytes extension) {
        return switch (extension.u8(1)) {
            case GRAPHIC_CONTROL -> extension.u8(2) == 4;
            case APPLICATION -> KEPT_APPLICATIONS.contains(extension.latin1(3, extension.u8(2)));
            default -> false;
        };
    }

    private void keptPart() {
        if (took(1)) {
            keep(part().u8(0));
            endPartsIfEmpty(part().u8(0));
        }
    }

    private void droppedPart() {
        if (took(1)) {
            int length = part().u8(0);
            drop(length);
            endPartsIfEmpty(length);
        }
    }

    private void endPartsIfEmpty(int length) {
        if (length == 0) {
            next = Next.BLOCK;
        }
    }

    private void last() {
        if (!isShowable()) {
            throw broken();
        }
        out()[0] = TRAILER;
        end();
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}

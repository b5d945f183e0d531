package io.soullink.domain.media;

import java.util.Set;

/**
 * A PNG of the chunks alone that show it: its pixels, its colours, and those of its animation. What was written into it
 * goes, and what stands after its end.
 *
 * <p>Which side is up goes too, as it stands in the Exif that tells the place: the picture is shown as its pixels lie, as
 * it always was by whoever does not look there.
 *
 * <p>The structure is that of PNG, third edition, section 5; the chunks are those of its section 11.
 */
final class CleanPng extends CleanContent {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final String END = "\0\0\0\0IEND\u00AE\u0042\u0060\u0082";
    private static final int HEADER = 8;
    private static final int CHECKSUM = 4;
    private static final long LONGEST_CHUNK = Integer.MAX_VALUE;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    private boolean signed;
    private boolean headed;

    CleanPng(Content source) {
        super(source, "PNG", 8_192);
    }

    @Override
    void advance() {
        if (signed) {
            chunk();
        } else {
            signature();
        }
    }

    private void signature() {
        if (took(SIGNATURE.length()) && !part().reads(0, SIGNATURE)) {
            throw broken();
        }
        signed = true;
    }

    private void chunk() {
        if (!took(HEADER)) {
            return;
        }
        long length = part().u32(0);
        String type = part().latin1(4, 4);
        if (length > LONGEST_CHUNK || headed == type.equals("IHDR")) {
            throw broken();
        }
        headed = true;
        if (type.equals("IEND")) {
            last();
        } else if (KEPT.contains(type)) {
            if (type.equals("IDAT")) {
                showable();
            }
            keep(length + CHECKSUM);
        } else if (isAncillary(type)) {
            drop(length + CHECKSUM);
        } else {
            throw broken();
        }
    }

    private void last() {
        if (!isShowable()) {
            throw broken();
        }
        putOut(END.length());
        replace(0, END);
        end();
    }

    /** Section 5.4: a picture can be shown without the chunks whose first letter is small, and without no other one. */
    private static boolean isAncillary(String type) {
        return type.charAt(0) >= 'a' && type.charAt(0) <= 'z';
    }
}

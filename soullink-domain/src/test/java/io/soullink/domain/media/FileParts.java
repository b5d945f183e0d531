package io.soullink.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.zip.CRC32;

/** Parts of PNG, GIF, WebP and MP4 files, written as Latin-1; and what tells a place in each. */
final class FileParts {
    static final String PLACE = "at home";

    static final String PNG = "\u0089PNG\r\n\u001A\n";
    static final String IHDR = pngChunk("IHDR", "\0\0\0\1\0\0\0\1\b\0\0\0\0");
    static final String IDAT = pngChunk("IDAT", "pixels");
    static final String IEND = "\0\0\0\0IEND\u00AE\u0042\u0060\u0082";

    static final String GIF = "GIF89a\1\0\1\0\u0080\0\0" + "\0\0\0\u00FF\u00FF\u00FF";
    static final String GIF_IMAGE = "\u002C\0\0\0\0\1\0\1\0\0" + "\2" + gifParts("pixels", "more pixels");
    static final String GIF_LOOP = "!\u00FF\u000BNETSCAPE2.0" + gifParts("\1\0\0");
    static final String GIF_TIME = "!\u00F9" + gifParts("\4\5\0\0");
    static final String GIF_END = ";";

    static final String WEBP_IMAGE = riffChunk("VP8L", "\u002F\0\0\0\0pixels");

    static final String FTYP = box("ftyp", "isom\0\0\2\0isommp42");
    static final String MDAT = box("mdat", "samples");
    static final String MVHD = box("mvhd", "when it was made");
    static final String STBL = box("stbl", "where samples are");
    static final String MINF = box("minf", box("vmhd", "how") + STBL);
    static final String MDIA = box("mdia", box("mdhd", "how long") + box("hdlr", "picture") + MINF);
    static final String TRAK = box("trak", box("tkhd", "turned right") + MDIA);
    static final String MOOV = box("moov", MVHD + TRAK);

    private FileParts() {}

    static String pngChunk(String type, String payload) {
        CRC32 checksum = new CRC32();
        checksum.update((type + payload).getBytes(ISO_8859_1));
        return JpegParts.bigEndian(payload.length(), 4)
                + type
                + payload
                + JpegParts.bigEndian((int) checksum.getValue(), 4);
    }

    /** The parts that a block of a GIF consists of, and the empty one that ends them. */
    static String gifParts(String... parts) {
        StringBuilder block = new StringBuilder();
        for (String part : parts) {
            block.append((char) part.length()).append(part);
        }
        return block.append('\0').toString();
    }

    /** XMP is no parts: it is as it is, and behind it stands what leads a reader of parts to the end of the block. */
    static String gifXmp(String packet) {
        StringBuilder block =
                new StringBuilder("!\u00FF\u000BXMP DataXMP").append(packet).append('\1');
        for (int i = 255; i >= 0; i--) {
            block.append((char) i);
        }
        return block.append('\0').toString();
    }

    static String riffChunk(String type, String payload) {
        return type + JpegParts.number(payload.length(), 4, true) + payload + "\0".repeat(payload.length() % 2);
    }

    static String webp(String... chunks) {
        String all = "WEBP" + String.join("", chunks);
        return "RIFF" + JpegParts.number(all.length(), 4, true) + all;
    }

    /** The beginning of a WebP that has more than an image. */
    static String canvas(int flags) {
        return riffChunk("VP8X", (char) flags + "\0\0\0" + "\0\0\0" + "\0\0\0");
    }

    static String webpFrame(String... chunks) {
        return riffChunk("ANMF", "x".repeat(16) + String.join("", chunks));
    }

    /** What becomes of a chunk of so many bytes. */
    static String junk(int length) {
        return riffChunk("JUNK", "\0".repeat(length));
    }

    static String box(String type, String payload) {
        return JpegParts.bigEndian(8 + payload.length(), 4) + type + payload;
    }

    /** A box whose length is a number of 64 bits. */
    static String longBox(String type, String payload) {
        return "\0\0\0\1" + type + "\0\0\0\0" + JpegParts.bigEndian(16 + payload.length(), 4) + payload;
    }

    /** A box that ends where the file does. */
    static String endlessBox(String type, String payload) {
        return "\0\0\0\0" + type + payload;
    }

    /** What becomes of a box with so many bytes in it. */
    static String free(int length) {
        return box("free", "\0".repeat(length));
    }

    /** A file of this type that tells a place wherever it can. */
    static String told(MediaType type) {
        return switch (type) {
            case JPEG ->
                JpegParts.START
                        + JpegParts.exif(true, 6)
                        + JpegParts.JFIF
                        + JpegParts.segment(0xFE, PLACE)
                        + JpegParts.DQT
                        + JpegParts.FRAME
                        + JpegParts.DHT
                        + JpegParts.SCAN
                        + JpegParts.PIXELS
                        + JpegParts.segment(0xFE, PLACE)
                        + JpegParts.END
                        + PLACE;
            case PNG -> PNG + IHDR + pngChunk("tEXt", PLACE) + IDAT + pngChunk("eXIf", PLACE) + IEND + PLACE;
            case GIF ->
                GIF
                        + GIF_LOOP
                        + gifXmp(PLACE)
                        + GIF_TIME
                        + GIF_IMAGE
                        + "!\u00FE"
                        + gifParts(PLACE)
                        + GIF_IMAGE
                        + GIF_END
                        + PLACE;
            case WEBP ->
                webp(
                                canvas(0xFF),
                                riffChunk("ICCP", "colours"),
                                webpFrame(riffChunk("ALPH", "see-through"), WEBP_IMAGE, riffChunk("EXIF", PLACE)),
                                riffChunk("EXIF", PLACE),
                                riffChunk("XMP ", PLACE))
                        + PLACE;
            case MP4 ->
                FTYP
                        + box("free", PLACE)
                        + longBox("mdat", "samples")
                        + box("uuid", PLACE)
                        + box(
                                "moov",
                                MVHD + box("udta", PLACE) + TRAK + box("trak", box("meta", PLACE)) + box("meta", PLACE))
                        + endlessBox("uuid", PLACE);
            case PDF, DOCX -> throw new IllegalArgumentException("a document tells what it tells");
        };
    }
}

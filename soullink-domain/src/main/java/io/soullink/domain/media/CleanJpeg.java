package io.soullink.domain.media;

/**
 * A JPEG without what it tells beside its pixels: where and when it was taken, with which camera, and what was written
 * into it. It keeps the colour profile and which side is up. What stands after its end goes too, since phones append a
 * second picture or a film there that tells the place again. The compressed pixels are copied as they are.
 *
 * <p>Holds one segment at a time, 64 KiB at most. Before the first pixel is given, the size is known and as {@link
 * PictureSize} allows; reading is refused otherwise. Not thread-safe.
 *
 * <p>The structure is that of ITU-T T.81, annex B.
 */
public final class CleanJpeg extends CleanContent {
    private static final int LONGEST_SEGMENT = 2 + 65_535;

    /** A dozen is usual. Each one makes a decoder go through the whole picture, however short it is. */
    private static final int MOST_SCANS = 100;

    private enum Next {
        START,
        SEGMENT,
        SCANNED
    }

    private Next next = Next.START;
    private int foundMarker;
    private boolean sized;
    private int componentsAtOnce;
    private boolean onePass;
    private int scans;
    private int orientation;

    /** Reads {@code source}, and closes it when it is closed itself. */
    public CleanJpeg(Content source) {
        super(source, "JPEG", LONGEST_SEGMENT);
    }

    /** Which of its sides is up, 1 to 8 as Exif counts them; 1 if it was not told, or not read so far. */
    public int orientation() {
        return orientation == 0 ? 1 : orientation;
    }

    /**
     * Whether its pixels come line after line, as far as it was read. Of any other one, a decoder must hold the whole in
     * memory, however small the picture is that it is asked for.
     */
    public boolean isInOnePass() {
        return onePass;
    }

    @Override
    void advance() {
        switch (next) {
            case START -> start();
            case SEGMENT -> segment();
            case SCANNED -> scanned();
        }
    }

    private void start() {
        if (input().next() != 0xFF || input().next() != JpegMarkers.START) {
            throw broken();
        }
        put(0xFF);
        put(JpegMarkers.START);
        next = Next.SEGMENT;
    }

    private void segment() {
        int marker = foundMarker == 0 ? marker() : foundMarker;
        foundMarker = 0;
        if (marker == JpegMarkers.END) {
            last();
            return;
        }
        if (!JpegMarkers.hasSegment(marker)) {
            throw broken();
        }
        Bytes segment = readSegment(marker);
        if (JpegMarkers.isFrame(marker)) {
            measure(marker, segment);
        } else if (marker == JpegMarkers.SCAN) {
            scan(segment);
        }
        putOut(JpegMarkers.isKept(marker, segment) ? segment.length() : standIn(segment));
    }

    private void last() {
        if (scans == 0) {
            throw broken();
        }
        put(0xFF);
        put(JpegMarkers.END);
        end();
    }

    private int marker() {
        if (input().next() != 0xFF) {
            throw broken();
        }
        int marker = nextAfterFill();
        if (marker <= 0) {
            throw broken();
        }
        return marker;
    }

    /** The first byte that is no 0xFF, which may stand before a marker as often as it likes; or -1 after the last one. */
    private int nextAfterFill() {
        int code = input().next();
        while (code == 0xFF) {
            code = input().next();
        }
        return code;
    }

    private Bytes readSegment(int marker) {
        int high = input().required();
        int low = input().required();
        int length = high << 8 | low;
        if (length < 2) {
            throw broken();
        }
        put(0xFF);
        put(marker);
        put(high);
        put(low);
        if (!took(length - 2)) {
            throw broken();
        }
        return part();
    }

    private void measure(int marker, Bytes frame) {
        if (sized || !frame.has(JpegMarkers.PAYLOAD, 6)) {
            throw broken();
        }
        new PictureSize(frame.u16(JpegMarkers.PAYLOAD + 3), frame.u16(JpegMarkers.PAYLOAD + 1));
        sized = true;
        componentsAtOnce = JpegMarkers.isSequential(marker) ? frame.u8(JpegMarkers.PAYLOAD + 5) : 0;
    }

    private void scan(Bytes scan) {
        if (!sized || ++scans > MOST_SCANS) {
            throw broken();
        }
        onePass = (scans == 1 || onePass)
                && componentsAtOnce > 0
                && scan.has(JpegMarkers.PAYLOAD, 1)
                && scan.u8(JpegMarkers.PAYLOAD) == componentsAtOnce;
        next = Next.SCANNED;
        showable();
    }

    /** Copies compressed pixels, up to the next marker that is none of theirs. */
    private void scanned() {
        while (hasRoomFor(2)) {
            int value = input().next();
            int code = value == 0xFF ? nextAfterFill() : value;
            if (value < 0 || code < 0) {
                cut();
                return;
            }
            if (value == 0xFF) {
                if (!JpegMarkers.isOfPixels(code)) {
                    foundMarker = code;
                    next = Next.SEGMENT;
                    return;
                }
                put(0xFF);
            }
            put(code);
        }
    }

    /** What is given for a segment that is not kept: the orientation, the first time that it is told. */
    private int standIn(Bytes segment) {
        if (orientation != 0) {
            return 0;
        }
        orientation = ExifOrientation.in(segment).orElse(0);
        return orientation == 0 ? 0 : ExifOrientation.write(orientation, out());
    }
}

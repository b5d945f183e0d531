package io.soullink.domain.media;

import io.soullink.domain.shared.Rejected;
import java.util.Objects;

/**
 * A JPEG without what it tells beside its pixels: where and when it was taken, with which camera, and what was written
 * into it. It keeps the colour profile and which side is up. What stands after its end goes too, since phones append a
 * second picture or a film there that tells the place again. The compressed pixels are copied as they are.
 *
 * <p>Holds one segment at a time, 64 KiB at most. Not thread-safe.
 *
 * <p>The structure is that of ITU-T T.81, annex B.
 */
public final class CleanJpeg implements Content {
    private static final int LONGEST_SEGMENT = 2 + 65_535;

    /** A dozen is usual. Each one makes a decoder go through the whole picture, however short it is. */
    private static final int MOST_SCANS = 100;

    private enum Next {
        START,
        SEGMENT,
        SCANNED,
        NOTHING
    }

    private final JpegInput input;
    private final byte[] out = new byte[LONGEST_SEGMENT];
    private int from;
    private int to;
    private Next next = Next.START;
    private int foundMarker;
    private boolean sized;
    private int componentsAtOnce;
    private boolean onePass;
    private int scans;
    private int orientation;

    /** Reads {@code source}, and closes it when it is closed itself. */
    public CleanJpeg(Content source) {
        this.input = new JpegInput(Objects.requireNonNull(source, "source"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Before the first pixel is given, the size is known and fit.
     *
     * @throws Rejected if it is no JPEG, a broken one, or one that is larger than {@link PictureSize} allows; one that
     *     ends among its pixels is none of these
     */
    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (from == to) {
            if (next == Next.NOTHING) {
                return -1;
            }
            from = 0;
            to = 0;
            advance();
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, into, offset, count);
        from += count;
        return count;
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
    public void close() {
        input.close();
    }

    private void advance() {
        switch (next) {
            case START -> start();
            case SEGMENT -> segment();
            case SCANNED -> scanned();
            case NOTHING -> throw new IllegalStateException("nothing comes next");
        }
    }

    private void start() {
        if (input.next() != 0xFF || input.next() != JpegMarkers.START) {
            throw JpegInput.broken();
        }
        put(0xFF);
        put(JpegMarkers.START);
        next = Next.SEGMENT;
    }

    private void segment() {
        int marker = foundMarker == 0 ? input.marker() : foundMarker;
        foundMarker = 0;
        if (marker == JpegMarkers.END) {
            end();
            return;
        }
        if (!JpegMarkers.hasSegment(marker)) {
            throw JpegInput.broken();
        }
        Bytes segment = readSegment(marker);
        if (JpegMarkers.isFrame(marker)) {
            measure(marker, segment);
        } else if (marker == JpegMarkers.SCAN) {
            scan(segment);
        }
        to = JpegMarkers.isKept(marker, segment) ? segment.length() : standIn(segment);
    }

    private void end() {
        if (scans == 0) {
            throw JpegInput.broken();
        }
        put(0xFF);
        put(JpegMarkers.END);
        next = Next.NOTHING;
    }

    private Bytes readSegment(int marker) {
        int high = input.required();
        int low = input.required();
        int length = high << 8 | low;
        if (length < 2) {
            throw JpegInput.broken();
        }
        out[0] = (byte) 0xFF;
        out[1] = (byte) marker;
        out[2] = (byte) high;
        out[3] = (byte) low;
        input.read(out, JpegMarkers.PAYLOAD, length - 2);
        return new Bytes(out, 2 + length);
    }

    private void measure(int marker, Bytes frame) {
        if (sized || !frame.has(JpegMarkers.PAYLOAD, 6)) {
            throw JpegInput.broken();
        }
        new PictureSize(frame.u16(JpegMarkers.PAYLOAD + 3), frame.u16(JpegMarkers.PAYLOAD + 1));
        sized = true;
        componentsAtOnce = JpegMarkers.isSequential(marker) ? frame.u8(JpegMarkers.PAYLOAD + 5) : 0;
    }

    private void scan(Bytes scan) {
        if (!sized || ++scans > MOST_SCANS) {
            throw JpegInput.broken();
        }
        onePass = (scans == 1 || onePass)
                && componentsAtOnce > 0
                && scan.has(JpegMarkers.PAYLOAD, 1)
                && scan.u8(JpegMarkers.PAYLOAD) == componentsAtOnce;
        next = Next.SCANNED;
    }

    /** Copies compressed pixels, up to the next marker that is none of theirs. */
    private void scanned() {
        while (to < out.length - 1) {
            int value = input.next();
            int code = value == 0xFF ? input.nextAfterFill() : value;
            if (value < 0 || code < 0) {
                next = Next.NOTHING;
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

    private void put(int value) {
        out[to++] = (byte) value;
    }

    /** What is given for a segment that is not kept: the orientation, the first time that it is told. */
    private int standIn(Bytes segment) {
        if (orientation != 0) {
            return 0;
        }
        orientation = ExifOrientation.in(segment).orElse(0);
        return orientation == 0 ? 0 : ExifOrientation.write(orientation, out);
    }
}

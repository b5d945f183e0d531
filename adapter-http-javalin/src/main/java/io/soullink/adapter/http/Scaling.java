package io.soullink.adapter.http;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * From which picture to which small one, both as they are stored: a picture that lies on its side is scaled lying, and
 * turned last.
 */
record Scaling(int width, int height, int toWidth, int toHeight, int orientation) {
    private static final int HIGHEST = 4;
    private static final int FIRST_ON_ITS_SIDE = 5;

    /**
     * To {@code wanted} pixels of width once it is upright, or to fewer if it would become too high.
     *
     * @param orientation 1 to 8, as Exif counts them
     * @return empty if the picture is no wider than that
     */
    static Optional<Scaling> of(int width, int height, int orientation, int wanted) {
        boolean onItsSide = orientation >= FIRST_ON_ITS_SIDE;
        int uprightWidth = onItsSide ? height : width;
        int uprightHeight = onItsSide ? width : height;
        if (uprightWidth <= wanted) {
            return Optional.empty();
        }
        double factor = Math.min((double) wanted / uprightWidth, (double) HIGHEST * wanted / uprightHeight);
        int toWidth = scaled(uprightWidth, factor);
        int toHeight = scaled(uprightHeight, factor);
        return Optional.of(
                onItsSide
                        ? new Scaling(width, height, toHeight, toWidth, orientation)
                        : new Scaling(width, height, toWidth, toHeight, orientation));
    }

    private static int scaled(int side, double factor) {
        return (int) Math.max(1, Math.round(side * factor));
    }

    /** Of how many columns one is decoded, so that at least as many as are needed are left, and at most twice as many. */
    int everyColumn() {
        return (width - 1) / (2 * toWidth) + 1;
    }

    /** The same for lines. */
    int everyLine() {
        return (height - 1) / (2 * toHeight) + 1;
    }

    /** The small picture, upright, of one that was decoded. */
    BufferedImage apply(BufferedImage decoded) {
        int kind = decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage small = new BufferedImage(toWidth, toHeight, kind);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(decoded, 0, 0, toWidth, toHeight, null);
        graphics.dispose();
        return orientation == 1 ? small : upright(small);
    }

    private BufferedImage upright(BufferedImage small) {
        boolean onItsSide = orientation >= FIRST_ON_ITS_SIDE;
        BufferedImage upright =
                new BufferedImage(onItsSide ? toHeight : toWidth, onItsSide ? toWidth : toHeight, small.getType());
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                upright.setRGB(x, y, shownAt(x, y, small));
            }
        }
        return upright;
    }

    /** Exif counts the orientations by where its first line and its first column are seen (CIPA DC-008). */
    private int shownAt(int x, int y, BufferedImage small) {
        int right = toWidth - 1;
        int bottom = toHeight - 1;
        return switch (orientation) {
            case 2 -> small.getRGB(right - x, y);
            case 3 -> small.getRGB(right - x, bottom - y);
            case 4 -> small.getRGB(x, bottom - y);
            case 5 -> small.getRGB(y, x);
            case 6 -> small.getRGB(y, bottom - x);
            case 7 -> small.getRGB(right - y, bottom - x);
            case 8 -> small.getRGB(right - y, x);
            default -> small.getRGB(x, y);
        };
    }
}

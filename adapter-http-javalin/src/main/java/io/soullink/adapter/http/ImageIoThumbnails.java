package io.soullink.adapter.http;

import io.soullink.app.port.Thumbnails;
import io.soullink.domain.media.CleanJpeg;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.media.PictureSize;
import io.soullink.domain.shared.StorageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Small pictures by the JDK's own decoders, of JPEG, PNG, and the first frame of GIF. WebP is none of theirs.
 *
 * <p>Two at most are made at once, and others wait. Lines and columns are left out while a picture is decoded, so each
 * takes the memory of its file, of a picture twice as wide as the small one, of 32 MiB at most, of its copy, and of a few lines;
 * a JPEG that does not come line after line takes 100 MB more at most. Nothing touches the disk.
 */
public final class ImageIoThumbnails implements Thumbnails {
    private static final int AT_ONCE = 2;
    private static final float QUALITY = 0.82f;
    private static final int WIDEST = 65_535;
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000;
    /** Few pictures come near it: those of many bytes a pixel, and those that are far higher than wide. */
    private static final long MOST_BYTES_DECODED = 32L << 20;

    /** Files can be made that take hours to read. Those of people take a second or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final LongSupplier nanoTime;

    /** Thumbnails that give up by the system's own clock. */
    public ImageIoThumbnails() {
        this(System::nanoTime);
    }

    ImageIoThumbnails(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code width} is not positive
     * @throws StorageException if storage does not give the picture
     */
    @Override
    public Optional<byte[]> make(Content picture, MediaType type, int width) {
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(type, "type");
        if (width <= 0) {
            throw new IllegalArgumentException("width must be positive");
        }
        turns.acquireUninterruptibly();
        try {
            return read(picture, type, width);
        } catch (StorageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders throw whatever comes to their minds at a broken picture.
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private Optional<byte[]> read(Content picture, MediaType type, int width) throws IOException {
        return switch (type) {
            case JPEG -> jpeg(picture, width);
            case PNG -> other(picture, "png", width);
            case GIF -> other(picture, "gif", width);
            case WEBP, PDF, DOCX, MP4 -> Optional.empty();
        };
    }

    /** Cleans it again on its way, which refuses the broken ones and tells which side is up. */
    private Optional<byte[]> jpeg(Content picture, int width) throws IOException {
        CleanJpeg clean = new CleanJpeg(picture);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = input(clean)) {
            reader.setInput(input, true, true);
            PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
            if (!clean.isInOnePass() && (long) size.width() * size.height() > MOST_PIXELS_AT_ONCE) {
                return Optional.empty();
            }
            return small(reader, size, clean.orientation(), width).map(image -> written(image, "jpeg"));
        } finally {
            reader.dispose();
        }
    }

    private Optional<byte[]> other(Content picture, String format, int width) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = input(picture)) {
            reader.setInput(input, true, true);
            PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
            // A few whole lines are held at a time: one of 50 million pixels would be no small thing.
            if (size.width() > WIDEST) {
                return Optional.empty();
            }
            return small(reader, size, 1, width).map(image -> written(image, "png"));
        } finally {
            reader.dispose();
        }
    }

    private ImageInputStream input(Content picture) {
        long start = nanoTime.getAsLong();
        InputStream stream = new ContentStream(picture, () -> nanoTime.getAsLong() - start > PATIENCE.toNanos());
        return new MemoryCacheImageInputStream(stream);
    }

    private static Optional<BufferedImage> small(ImageReader reader, PictureSize size, int orientation, int width)
            throws IOException {
        Optional<Scaling> scaling = Scaling.of(size.width(), size.height(), orientation, width);
        if (scaling.isEmpty()) {
            return Optional.empty();
        }
        int fewer = fewer(scaling.get(), bytesOfPixel(reader));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(
                fewer * scaling.get().everyColumn(), fewer * scaling.get().everyLine(), 0, 0);
        return Optional.of(scaling.get().apply(reader.read(0, some)));
    }

    /** How many times fewer columns and lines are decoded than would look best, so that few bytes are held. */
    private static int fewer(Scaling scaling, int bytesOfPixel) {
        long columns = scaling.width() / scaling.everyColumn();
        long lines = scaling.height() / scaling.everyLine();
        int fewer = 1;
        while (columns * lines * bytesOfPixel / fewer / fewer > MOST_BYTES_DECODED) {
            fewer *= 2;
        }
        return fewer;
    }

    private static int bytesOfPixel(ImageReader reader) throws IOException {
        int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static byte[] written(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

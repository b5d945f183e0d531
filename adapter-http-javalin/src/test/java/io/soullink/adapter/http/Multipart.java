package io.soullink.adapter.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Bodies of uploads. */
final class Multipart {
    static final String TYPE = "multipart/form-data; boundary=frontier";

    /** Begins as a PDF, which is all that is asked of one. */
    static final String PDF = "%PDF-1.4 our song";

    private static final String BEGIN = "--frontier\r\n";

    private Multipart() {}

    static boolean isOne(String body) {
        return body.startsWith("--frontier");
    }

    /** A body with one file. */
    static String of(String file) {
        return new String(of("file", file.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    static byte[] of(String field, byte[] file) {
        String head = BEGIN + "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"../a.html\"\r\n"
                + "Content-Type: text/html\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(file);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return body.toByteArray();
    }

    /** A picture of the format {@code jpg}, {@code png} or {@code gif}. */
    static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

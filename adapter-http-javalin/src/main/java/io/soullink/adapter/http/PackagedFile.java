package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A file that comes with this adapter, and is the same for everybody. Clients keep it, and ask each time whether it has
 * changed (RFC 9110, section 13): a new server is never seen through an old page.
 */
final class PackagedFile {
    private final byte[] bytes;
    private final String type;
    private final String tag;

    private PackagedFile(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
        // Weak, since it is the same file whether it is compressed on the way or not.
        this.tag = "W/\"" + UUID.nameUUIDFromBytes(bytes) + "\"";
    }

    /**
     * Reads a file beside this class.
     *
     * @throws IllegalArgumentException if there is none
     */
    static PackagedFile read(String name, String type) {
        try (InputStream file = PackagedFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return new PackagedFile(file.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context request) {
        request.header("ETag", tag);
        request.header("Cache-Control", "public, no-cache");
        String known = request.header("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            request.status(HttpStatus.NOT_MODIFIED);
        } else {
            request.result(bytes).contentType(type);
        }
    }
}

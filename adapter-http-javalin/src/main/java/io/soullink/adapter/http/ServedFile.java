package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.soullink.app.media.ViewedFile;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.shared.StorageException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way to who may see it: whole or in part, or not at all where they have it already (RFC 9110, sections 8.8, 13
 * and 14). Its bytes never change, so that its name is its version, and it may be kept for good.
 *
 * @param name the id, and the width of a small picture
 * @param from its bytes from one on
 */
record ServedFile(String name, MediaType type, long size, LongFunction<Content> from) {
    private static final Logger LOG = LoggerFactory.getLogger(ServedFile.class);

    private static final String RANGE = "Content-Range";
    private static final String DISPOSITION = "Content-Disposition";
    private static final int BUFFER = 1 << 15;

    static ServedFile whole(ViewedFile file) {
        return new ServedFile(
                file.file().id().value(), file.file().type(), file.file().size(), file::from);
    }

    static ServedFile small(ViewedFile file, int width, byte[] picture) {
        return new ServedFile(
                file.file().id() + "-" + width, file.smallType(), picture.length, first -> rest(picture, (int) first));
    }

    /** @param withBody false for who asks for the headers alone */
    void answer(Context request, boolean withBody) {
        String version = "\"" + name + "\"";
        if (names(request.header("If-None-Match"), version)) {
            keep(request, version);
            request.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ByteRange range = range(request, version);
        if (!range.isThere()) {
            request.header(RANGE, "bytes */" + size);
            throw new RequestRefused(Problem.noSuchRange());
        }
        try (Content content = from.apply(range.first())) {
            keep(request, version);
            describe(request, range, version);
            if (withBody) {
                write(content, range, request.res());
            }
        }
    }

    private ByteRange range(Context request, String version) {
        return isPart(request, version)
                ? ByteRange.of(request.header("Range"), size).orElseThrow()
                : ByteRange.whole(size);
    }

    /** Only what is fetched comes in parts, and who has a part of another version gets all of this one. */
    private boolean isPart(Context request, String version) {
        String range = request.header("Range");
        String ifRange = request.header("If-Range");
        return range != null
                && request.method() == HandlerType.GET
                && (ifRange == null || ifRange.strip().equals(version))
                && ByteRange.of(range, size).isPresent();
    }

    private static void keep(Context request, String version) {
        request.header("ETag", version);
        request.header("Cache-Control", "private, max-age=31536000, immutable");
    }

    /** Documents are not opened in the page's own place, and nothing in a file is run. */
    private void describe(Context request, ByteRange range, String version) {
        boolean seen = type.isPicture() || type == MediaType.MP4;
        request.header("Accept-Ranges", "bytes");
        if (isPart(request, version)) {
            request.status(HttpStatus.PARTIAL_CONTENT);
            request.header(RANGE, "bytes " + range.first() + "-" + range.last() + "/" + size);
        }
        request.contentType(type.mime());
        request.header(
                DISPOSITION, (seen ? "inline" : "attachment") + "; filename=\"" + name + "." + type.extension() + "\"");
        request.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        request.res().setContentLengthLong(range.length());
    }

    private static void write(Content content, ByteRange range, HttpServletResponse response) {
        try {
            copy(content, range.length(), response.getOutputStream());
        } catch (IOException clientIsGone) {
            LOG.debug("nobody to show a file to");
        } catch (StorageException failure) {
            if (!response.isCommitted()) {
                takeBack(response);
                throw failure;
            }
            LOG.warn("a file was cut off: {}", Traces.causes(failure));
            BrokenOff.abort(response);
        }
    }

    /** A failure is no version of the file, and not to be kept. */
    private static void takeBack(HttpServletResponse response) {
        response.resetBuffer();
        List.of("ETag", "Accept-Ranges", "Content-Length", RANGE, DISPOSITION)
                .forEach(name -> response.setHeader(name, null));
        response.setHeader("Cache-Control", "no-store");
    }

    private static void copy(Content content, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new StorageException("a file is shorter than it was", false, null);
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static boolean names(String header, String version) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String tag = one.strip();
            if (tag.equals("*") || tag.equals(version) || tag.equals("W/" + version)) {
                return true;
            }
        }
        return false;
    }

    private static Content rest(byte[] bytes, int first) {
        return new Content() {
            private int next = first;

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next == bytes.length) {
                    return -1;
                }
                int count = Math.min(length, bytes.length - next);
                System.arraycopy(bytes, next, into, offset, count);
                next += count;
                return count;
            }
        };
    }
}

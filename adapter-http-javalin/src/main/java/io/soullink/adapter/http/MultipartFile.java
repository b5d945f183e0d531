package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** The part {@code file} of a multipart body (RFC 7578), handed on while it comes in: nothing of it is kept here. */
final class MultipartFile {
    private static final String TYPE = "multipart/form-data";
    private static final String FIELD = "file";
    /** Room for what stands around the file. */
    private static final int AROUND = 1 << 16;

    private static final long MAX_BODY = MediaFile.MAX_SIZE + AROUND;
    private static final int MAX_HEADERS = 4_096;
    /** Who sends byte by byte holds a thread. */
    private static final Duration PATIENT_FOR = Duration.ofMinutes(10);

    /** How much more than the limit is read and thrown away, since many clients only listen when they have said it all. */
    private static final long PATIENCE = MediaFile.MAX_SIZE;

    private MultipartFile() {}

    /**
     * Hands the file on.
     *
     * @throws RequestRefused if the body is of another type, is none, has no such part, or breaks off; that too where
     *     {@code taker} reads
     */
    static <T> T read(Context request, Function<Content, T> taker) {
        String type = request.header("Content-Type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw new RequestRefused(Problem.notMultipart());
        }
        Body body = new Body(request.bodyInputStream(), request.contentLength(), type);
        try {
            if (body.contentLength() > MAX_BODY) {
                throw tooLarge();
            }
            return read(body, taker);
        } catch (RuntimeException refused) {
            body.skip();
            throw refused;
        }
    }

    private static <T> T read(Body body, Function<Content, T> taker) {
        try {
            FileUpload upload = new FileUpload();
            upload.setPartHeaderSizeMax(MAX_HEADERS);
            FileItemIterator parts = upload.getItemIterator(body);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (FIELD.equals(part.getFieldName())) {
                    return taker.apply(content(part.openStream()));
                }
            }
        } catch (FileUploadException | IOException broken) {
            throw broken();
        }
        throw RequestRefused.malformed("the body must have a part named " + FIELD);
    }

    private static Content content(InputStream part) {
        return (into, offset, length) -> {
            try {
                return part.read(into, offset, length);
            } catch (IOException brokenOff) {
                throw broken();
            }
        };
    }

    private static RequestRefused broken() {
        return RequestRefused.malformed("the body cannot be read to its end as " + TYPE);
    }

    private static RequestRefused tooLarge() {
        return new RequestRefused(Problem.tooLarge(MAX_BODY));
    }

    /** The bytes of the body, up to the bound. */
    private static final class Body extends InputStream implements UploadContext {
        private final InputStream body;
        private final long length;
        private final String type;
        private final long begun = System.nanoTime();
        private long read;

        Body(InputStream body, long length, String type) {
            this.body = body;
            this.length = length;
            this.type = type;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (System.nanoTime() - begun > PATIENT_FOR.toNanos()) {
                throw RequestRefused.malformed("the upload took longer than " + PATIENT_FOR.toMinutes() + " minutes");
            }
            int got = body.read(into, offset, count);
            read += Math.max(got, 0);
            if (read > MAX_BODY) {
                throw tooLarge();
            }
            return got;
        }

        void skip() {
            try {
                body.skip(PATIENCE);
            } catch (IOException clientIsGone) {
                // Then nobody listens either.
            }
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return type;
        }

        /** Asked for by nobody, and still to be there. */
        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return this;
        }
    }
}

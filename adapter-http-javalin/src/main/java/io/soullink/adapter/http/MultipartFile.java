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
    private static final Duration PATIENT_FOR = Duration.ofMinutes(10);

    private static final int BUFFER = 1 << 14;
    private static final int REFUSED_AT_ONCE = 32;

    private final RefusedBodies refusals = new RefusedBodies(REFUSED_AT_ONCE);

    /**
     * Hands the file on.
     *
     * @throws RequestRefused if the body is of another type, is none, has no such part, or breaks off; that too where
     *     {@code taker} reads
     */
    <T> T read(Context request, Function<Content, T> taker) {
        String type = request.header("Content-Type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw new RequestRefused(Problem.notMultipart());
        }
        Body body = new Body(request.bodyInputStream(), request.contentLength(), type);
        try {
            if (body.contentLength() > MAX_BODY) {
                throw tooLarge();
            }
            return taker.apply(new Part(body));
        } catch (RuntimeException refused) {
            refusals.skip(request.bodyInputStream(), MediaFile.MAX_SIZE);
            throw refused;
        }
    }

    private static RequestRefused broken() {
        return RequestRefused.malformed("the body cannot be read to its end as " + TYPE);
    }

    private static RequestRefused tooLarge() {
        return new RequestRefused(Problem.tooLarge(MAX_BODY));
    }

    /** The file's bytes. The body is not looked at before they are asked for, and they end when all of it has come. */
    private static final class Part implements Content {
        private final Body body;
        private InputStream bytes;

        Part(Body body) {
            this.body = body;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                if (bytes == null) {
                    bytes = find();
                }
                int read = bytes.read(into, offset, length);
                if (read < 0) {
                    body.readToItsEnd();
                }
                return read;
            } catch (RequestRefused refused) {
                throw refused;
            } catch (FileUploadException | IOException | RuntimeException broken) {
                throw broken(); // The library takes some broken bodies for a fault of its own.
            }
        }

        private InputStream find() throws FileUploadException, IOException {
            FileUpload upload = new FileUpload();
            upload.setPartHeaderSizeMax(MAX_HEADERS);
            FileItemIterator parts = upload.getItemIterator(body);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (FIELD.equals(part.getFieldName())) {
                    return part.openStream();
                }
            }
            throw RequestRefused.malformed("the body must have a part named " + FIELD);
        }
    }

    /** The bytes of the body, up to the bound. */
    private static final class Body extends InputStream implements UploadContext {
        private final InputStream body;
        private final long length;
        private final String type;
        private long read;

        Body(InputStream body, long length, String type) {
            this.body = new TimedBody(body, PATIENT_FOR);
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
            int got = body.read(into, offset, count);
            read += Math.max(got, 0);
            if (read > MAX_BODY) {
                throw tooLarge();
            }
            return got;
        }

        /** What comes after a file that has ended is of no use, but clients only listen when they have said it all. */
        void readToItsEnd() throws IOException {
            byte[] rest = new byte[BUFFER];
            while (read(rest, 0, BUFFER) >= 0) {
                // On.
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

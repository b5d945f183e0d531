package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Reads the JSON object that a request carries. */
final class BodyReader {
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?", Pattern.CASE_INSENSITIVE);
    /** Enough for a megabyte over the poorest network. */
    private static final Duration PATIENT_FOR = Duration.ofMinutes(2);

    /** How many times the limit is read and thrown away of what is larger. */
    private static final long THROWN_AWAY = 8;

    private static final int REFUSED_AT_ONCE = 32;

    private final RefusedBodies refusals = new RefusedBodies(REFUSED_AT_ONCE);
    private final int limit;

    /** @param limit bytes, at most */
    BodyReader(int limit) {
        this.limit = limit;
    }

    /** @throws RequestRefused if it is too large, of another type, unreadable, or no object; if it takes two minutes */
    JsonBody read(Context request) {
        byte[] bytes = bytes(request.bodyInputStream());
        if (bytes.length > 0 && !isJson(request.header("Content-Type"))) {
            throw new RequestRefused(Problem.unsupportedType());
        }
        if (Json.parse(text(bytes)) instanceof ObjectNode object) {
            return new JsonBody(object);
        }
        throw RequestRefused.malformed("the body must be a JSON object");
    }

    private byte[] bytes(InputStream body) {
        try {
            byte[] bytes = new TimedBody(body, PATIENT_FOR).readNBytes(limit + 1);
            if (bytes.length > limit) {
                refusals.skip(body, THROWN_AWAY * limit);
                throw new RequestRefused(Problem.tooLarge(limit));
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw RequestRefused.malformed("the body cannot be read to its end");
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && JSON_TYPE.matcher(contentType.strip()).matches();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RequestRefused.malformed("the body must be in UTF-8");
        }
    }
}

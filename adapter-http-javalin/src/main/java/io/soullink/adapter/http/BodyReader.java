package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the JSON object that a request carries. */
final class BodyReader {
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?", Pattern.CASE_INSENSITIVE);
    /** How much more than the limit is read and thrown away, since many clients only listen when they have said it all. */
    private static final int PATIENCE = 8;

    private final int limit;

    /** @param limit bytes, at most */
    BodyReader(int limit) {
        this.limit = limit;
    }

    /** @throws RequestRefused if it is too large, of another type, unreadable, or no object */
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
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                body.skip((long) PATIENCE * limit);
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

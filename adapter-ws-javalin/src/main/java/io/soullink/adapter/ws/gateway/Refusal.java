package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.engineio.FailureTrace;
import io.soullink.adapter.ws.socketio.InvalidPayload;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Why an event was refused, in the words of the wire.
 *
 * @param retryAfter present where waiting helps
 */
record Refusal(String code, String message, Optional<Duration> retryAfter) {
    /** Characters of an event's name that are said back, at most. */
    private static final int MAX_ECHO = 64;

    /** What is said of events that are none of the app's. */
    static final Refusal UNKNOWN_EVENT = new Refusal("unknown_event", "there is no such event", Optional.empty());

    static Refusal of(Exception error) {
        if (error instanceof Rejected rejected) {
            return new Refusal(code(rejected.reason()), rejected.getMessage(), rejected.retryAfter());
        }
        if (error instanceof InvalidPayload invalid) {
            return new Refusal("invalid", invalid.getMessage(), Optional.empty());
        }
        if (error instanceof StorageException storage) {
            return storage.outcomeUnknown()
                    ? new Refusal("unknown", "it is not known whether this was stored: send it again", Optional.empty())
                    : new Refusal("unavailable", "storage is away: try again soon", Optional.empty());
        }
        return new Refusal("internal", "something went wrong here", Optional.empty());
    }

    /** Notes what the one who runs the server should look into: not what clients do wrong. */
    static void log(Logger log, String event, Exception error) {
        if (error instanceof StorageException) {
            log.warn("Storage failed at {}: {}", event, error.getMessage());
        } else if (!(error instanceof Rejected) && !(error instanceof InvalidPayload)) {
            log.error("The event {} failed: {}", event, FailureTrace.of(error));
        }
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case INVALID -> "invalid";
            case UNAUTHENTICATED -> "unauthenticated";
            case BAD_CREDENTIALS -> "bad_credentials";
            case FORBIDDEN, NOT_A_MEMBER -> "forbidden";
            case NOT_FOUND -> "not_found";
            case NO_PARTNER -> "no_partner";
            case UNKNOWN_CODE -> "unknown_code";
            case OWN_CODE -> "own_code";
            case ALREADY_CONNECTED -> "already_connected";
            case EMAIL_TAKEN -> "email_taken";
            case TOO_LARGE -> "too_large";
            case QUOTA_EXCEEDED -> "quota_exceeded";
            case UNSUPPORTED_TYPE -> "unsupported_type";
            case CONFLICT -> "conflict";
            case TOO_MANY_ATTEMPTS -> "rate_limited";
        };
    }

    /** {@code {ok: false, error: {code, message}}}. */
    JsonWriter asAcknowledgement() {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("ok", false);
            json.writeObjectFieldStart("error");
            writeFields(json);
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    /** {@code {event, code, message}}, for who asked for no acknowledgement. */
    JsonWriter asEvent(String event) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("event", event.length() > MAX_ECHO ? event.substring(0, MAX_ECHO) : event);
            writeFields(json);
            json.writeEndObject();
        };
    }

    /** Writes {@code code}, {@code message} and, in seconds, {@code retryAfter} into an object that is open. */
    void writeFields(JsonGenerator json) throws IOException {
        json.writeStringField("code", code);
        json.writeStringField("message", message);
        if (retryAfter.isPresent()) {
            json.writeNumberField("retryAfter", retryAfter.get().plusMillis(999).toSeconds());
        }
    }
}

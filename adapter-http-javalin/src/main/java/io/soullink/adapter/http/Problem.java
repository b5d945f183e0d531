package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.shared.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is answered in place of what was asked for, as RFC 9457 has it. The type is {@code about:blank}, so that the title
 * is that of the status; {@code code} tells problems of one status apart, for good.
 *
 * @param detail for the user's eyes; the app shows it
 * @param errors the fields that broke a rule
 * @param retryAfter when asking again makes sense
 */
record Problem(HttpStatus status, String code, String detail, List<Violation> errors, Optional<Duration> retryAfter) {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final Duration STORAGE_RETRY = Duration.ofSeconds(5);

    Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of(), Optional.empty());
    }

    /** How a refusal is told. No {@code default}: a new reason does not compile until it has its words here. */
    static Problem of(Rejected refusal) {
        Reason reason = refusal.reason();
        return switch (reason) {
            case INVALID -> told(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", refusal);
            case UNAUTHENTICATED -> told(HttpStatus.UNAUTHORIZED, "unauthenticated", refusal);
            case BAD_CREDENTIALS -> told(HttpStatus.UNAUTHORIZED, "bad_credentials", refusal);
            case FORBIDDEN -> told(HttpStatus.FORBIDDEN, "forbidden", refusal);
            case NOT_A_MEMBER, NOT_FOUND -> told(HttpStatus.NOT_FOUND, "not_found", refusal);
            case NO_PARTNER -> told(HttpStatus.NOT_FOUND, "no_partner", refusal);
            case UNKNOWN_CODE -> told(HttpStatus.NOT_FOUND, "unknown_code", refusal);
            case OWN_CODE -> told(HttpStatus.BAD_REQUEST, "own_code", refusal);
            case ALREADY_CONNECTED -> told(HttpStatus.CONFLICT, "already_connected", refusal);
            case EMAIL_TAKEN -> told(HttpStatus.CONFLICT, "email_taken", refusal);
            case TOO_LARGE -> told(HttpStatus.CONTENT_TOO_LARGE, "too_large", refusal);
            case QUOTA_EXCEEDED -> told(HttpStatus.CONTENT_TOO_LARGE, "quota_exceeded", refusal);
            case UNSUPPORTED_TYPE -> told(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_type", refusal);
            case CONFLICT -> told(HttpStatus.CONFLICT, "conflict", refusal);
            case TOO_MANY_ATTEMPTS -> told(HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts", refusal);
        };
    }

    /** How a failure of storage is told: what was lost, and whether that is sure. */
    static Problem of(StorageException failure) {
        return failure.outcomeUnknown()
                ? away("unknown", "this may have been done or not: repeat it as it was")
                : away("storage_unavailable", "storage does not answer, try again soon");
    }

    static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    static Problem noSuchRange() {
        return new Problem(HttpStatus.RANGE_NOT_SATISFIABLE, "no_such_range", "the file has no such part");
    }

    static Problem notMultipart() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "the body must be multipart/form-data");
    }

    static Problem tooLarge(long limit) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too_large", "a body has at most " + limit + " bytes");
    }

    static Problem unsupportedType() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "the body must be application/json in UTF-8");
    }

    static Problem noSuchRoute() {
        return new Problem(HttpStatus.NOT_FOUND, "no_such_route", "nothing is at this address");
    }

    static Problem methodNotAllowed() {
        return new Problem(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "this address has no such method");
    }

    static Problem unexpected() {
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "something went wrong here");
    }

    /** What the server's own machinery answers with this status before or after any route of ours. */
    static Problem ofStatus(int code) {
        HttpStatus status = HttpStatus.forStatus(code);
        if (status == HttpStatus.UNKNOWN || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return unexpected();
        }
        return new Problem(status, "refused", "this request cannot be served");
    }

    /** The body; {@code massage} is the first app's spelling of {@code message}, where it reads that. */
    ObjectNode json(boolean withMassage) {
        ObjectNode json = Json.object();
        json.put("type", "about:blank");
        json.put("title", status.getMessage());
        json.put("status", status.getCode());
        json.put("detail", detail);
        json.put("code", code);
        json.put("message", detail);
        if (withMassage) {
            json.put("massage", detail);
        }
        if (!errors.isEmpty()) {
            ArrayNode list = json.putArray("errors");
            errors.forEach(error -> list.addObject().put("field", error.field()).put("message", error.message()));
        }
        return json;
    }

    private static Problem told(HttpStatus status, String code, Rejected refusal) {
        return new Problem(status, code, refusal.getMessage(), refusal.violations(), refusal.retryAfter());
    }

    private static Problem away(String code, String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail, List.of(), Optional.of(STORAGE_RETRY));
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID, 422, invalid",
        "UNAUTHENTICATED, 401, unauthenticated",
        "BAD_CREDENTIALS, 401, bad_credentials",
        "FORBIDDEN, 403, forbidden",
        "NOT_A_MEMBER, 404, not_found",
        "NOT_FOUND, 404, not_found",
        "NO_PARTNER, 404, no_partner",
        "UNKNOWN_CODE, 404, unknown_code",
        "OWN_CODE, 400, own_code",
        "ALREADY_CONNECTED, 409, already_connected",
        "EMAIL_TAKEN, 409, email_taken",
        "CONFLICT, 409, conflict",
        "TOO_MANY_ATTEMPTS, 429, too_many_attempts"
    })
    void hasAStatusAndACodeForEachReason(Reason reason, int status, String code) {
        Problem problem = Problem.of(new Rejected(reason, "because"));

        assertThat(problem.status().getCode()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).isEqualTo("because");
    }
}

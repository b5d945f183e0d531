package io.soullink.domain.user;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayTest {
    private static void requireOldEnough(String born, String today) {
        new Birthday(LocalDate.parse(born)).requireOldEnough(LocalDate.parse(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-01, 2026-03-01",
        "2013-02-28, 2026-03-01",
        "1900-01-01, 2026-03-01",
        "2012-02-29, 2025-03-01",
        "2012-02-29, 2028-02-29",
        "2015-02-28, 2028-02-29"
    })
    void isOldEnoughFromTheThirteenthBirthdayOn(String born, String today) {
        assertThatCode(() -> requireOldEnough(born, today)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2013-03-02, 2026-03-01", "2025-12-31, 2026-03-01", "2015-03-01, 2028-02-29"})
    void isTooYoungUntilTheDayBefore(String born, String today) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> requireOldEnough(born, today))
                .withMessageContaining("at least 13 years ago");
    }

    @Test
    void whoWasBornOnALeapDayComesOfAgeOnTheFirstOfMarch() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> requireOldEnough("2012-02-29", "2025-02-28"));
        assertThatCode(() -> requireOldEnough("2012-02-29", "2025-03-01")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-03-01", "2026-03-02, 2026-03-01", "3000-01-01, 2026-03-01"})
    void isADayInThePast(String born, String today) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> requireOldEnough(born, today))
                .withMessageContaining("in the past");
    }

    @Test
    void isNotBefore1900() {
        assertThatCode(() -> new Birthday(LocalDate.of(1900, 1, 1))).doesNotThrowAnyException();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Birthday(LocalDate.of(1899, 12, 31)));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Birthday(null));
    }
}

package io.soullink.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyDateTest {
    @ParameterizedTest
    @CsvSource({
        "1990-06-15, 2026-03-01, 2026-06-15",
        "1990-06-15, 2026-06-15, 2026-06-15",
        "1990-06-15, 2026-06-16, 2027-06-15",
        "1990-12-31, 2026-12-31, 2026-12-31",
        "1990-01-01, 2026-12-31, 2027-01-01"
    })
    void comesBackEachYear(LocalDate first, LocalDate from, LocalDate next) {
        assertThat(YearlyDate.next(first, from)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2026-01-01, 2026-02-28",
        "2024-02-29, 2026-02-28, 2026-02-28",
        "2024-02-29, 2026-03-01, 2027-02-28",
        "2024-02-29, 2027-03-01, 2028-02-29",
        "2024-02-29, 2028-02-28, 2028-02-29",
        "2024-02-29, 2028-02-29, 2028-02-29"
    })
    void theTwentyNinthOfFebruaryFallsOnTheTwentyEighthInOtherYears(LocalDate first, LocalDate from, LocalDate next) {
        assertThat(YearlyDate.next(first, from)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2030-05-05, 2026-01-01, 2030-05-05", "2028-02-29, 2026-01-01, 2028-02-29"})
    void doesNotComeBeforeItself(LocalDate first, LocalDate from, LocalDate next) {
        assertThat(YearlyDate.next(first, from)).isEqualTo(next);
    }
}

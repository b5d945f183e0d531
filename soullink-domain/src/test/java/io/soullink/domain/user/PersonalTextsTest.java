package io.soullink.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Name, gender, status, password: what people write about themselves, and how much of it. */
class PersonalTextsTest {
    @Test
    void aNameHas2To50Characters() {
        Stream.of("Al", "Ada Lovelace", "Нур", "李雷", "👩👩", "n".repeat(50), "👩".repeat(50))
                .forEach(name -> assertThat(new PersonName(name).value()).isEqualTo(name));
        Stream.of(null, "", " A ", "👩", "n".repeat(51), "👩".repeat(51), "Ada\nLovelace", "Ada\u0000")
                .forEach(name -> assertThatExceptionOfType(Rejected.class)
                        .as(name)
                        .isThrownBy(() -> new PersonName(name))
                        .satisfies(refusal ->
                                assertThat(refusal.violations().get(0).field()).isEqualTo("name")));
    }

    @Test
    void namesAreKeptWithoutBlanksAround() {
        assertThat(new PersonName("  Ada Lovelace\n")).isEqualTo(new PersonName("Ada Lovelace"));
    }

    @Test
    void aGenderHas1To30Characters() {
        assertThat(new Gender("f").value()).isEqualTo("f");
        assertThat(new Gender("g".repeat(30)).value()).hasSize(30);
        Stream.of(null, " ", "g".repeat(31), "a\nb")
                .forEach(gender -> assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Gender(gender)));
    }

    @Test
    void aStatusHasUpTo200Characters() {
        assertThat(new Status("  ")).isEqualTo(Status.NONE);
        assertThat(new Status("two\nlines").value()).isEqualTo("two\nlines");
        assertThat(new Status("👩".repeat(200)).value()).hasSize(400);
        Stream.of(null, "s".repeat(201), "\u0007ring")
                .forEach(status -> assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Status(status)));
    }

    @Test
    void aPasswordHas8To1024Characters() {
        assertThat(new Password("12345678").value()).isEqualTo("12345678");
        assertThat(new Password(" 345678 ").value()).isEqualTo(" 345678 ");
        assertThat(new Password("p".repeat(1_024)).value()).hasSize(1_024);
        Stream.of(null, "", "1234567", "👩👩👩👩", "p".repeat(1_025))
                .forEach(
                        password -> assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new Password(password)));
    }
}

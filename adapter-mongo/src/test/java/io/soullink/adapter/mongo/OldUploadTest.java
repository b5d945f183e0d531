package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldUploadTest {
    private static Optional<String> name(String address) {
        return OldUpload.of(new ImageUrl(address)).map(OldUpload::name);
    }

    @ParameterizedTest
    @CsvSource({
        "/uploads/1700-photo.jpg, 1700-photo.jpg",
        "http://host:5000/uploads/1700-photo.jpg, 1700-photo.jpg",
        "HTTPS://host/api/uploads/1700-photo.jpg?w=1#top, 1700-photo.jpg",
        "/uploads/1700-my%20photo%C3%A9.jpg, 1700-my photoé.jpg",
        "/uploads/1700-a+b.jpg, 1700-a+b.jpg",
        "/uploads/100%.jpg, 100%.jpg",
        "/uploads/uploads/a.jpg, a.jpg",
        "/uploads/3f2a0000000000000000000000000001, 3f2a0000000000000000000000000001"
    })
    void readsTheNameOutOfAnAddress(String address, String name) {
        assertThat(name(address)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uploads/",
                "/uploads",
                "/pictures/1.jpg",
                "https://example.org/a?next=/uploads/1.jpg",
                "https://example.org/uploads/2024/01/rose.jpg",
                "https://uploads/1.jpg"
            })
    void leavesOtherAddressesAlone(String address) {
        assertThat(name(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uploads/..",
                "/uploads/../secret.png",
                "/uploads//etc/passwd",
                "/uploads/%2e%2e%2fsecret.png",
                "/uploads/..%5Csecret.png",
                "/uploads/%2Fetc%2Fpasswd",
                "/uploads/a%00.png",
                "/uploads/a/../../secret.png"
            })
    void knowsWhatLeadsOutOfTheFolder(String address) {
        assertThat(OldUpload.of(new ImageUrl(address)).orElseThrow().isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "uploads/1.jpg, /uploads/1.jpg",
        "uploads\\1.jpg, /uploads/1.jpg",
        "http://host/uploads/my photo <1>.jpg, http://host/uploads/my%20photo%20%3C1%3E.jpg",
        "/uploads/1.jpg, /uploads/1.jpg",
        "https://example.org/1.jpg, https://example.org/1.jpg"
    })
    void understandsAddressesAsTheFirstBackendWroteThem(String text, String address) {
        assertThat(OldUpload.address(text)).isEqualTo(new ImageUrl(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.jpg", "https://example.org/a b.jpg", "file:///uploads/1.jpg", "uploads/"})
    void refusesWhatIsNoAddress(String text) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> OldUpload.address(text));
    }

    @Test
    void printsNoNameThatWouldHideWhatIsBesideIt() {
        assertThat(new OldUpload("a\u001b[2J\u202e\"b.jpg").said()).isEqualTo("a?[2J??b.jpg");
        assertThat(new OldUpload("x".repeat(300)).said()).hasSize(101);
    }
}

package io.soullink.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Position;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.PairingCode;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must not end up in a log because somebody printed the thing that holds it. */
class SecretsTest {
    private static final String ID = "0123456789abcdef01234567";

    @Test
    void secretsHideThemselves() {
        assertThat(new Password("hunter2-hunter2")).asString().doesNotContain("hunter2");
        assertThat(new PasswordHash("hunter2")).asString().doesNotContain("hunter2");
        assertThat(new Email("hunter2@example.org")).asString().doesNotContain("hunter2");
        assertThat(new PairingCode("HVNTER22")).asString().doesNotContain("HVNTER22");
        assertThat(new CodeDigest("hunter2")).asString().doesNotContain("hunter2");
        assertThat(new ImageUrl("/uploads/hunter2")).asString().doesNotContain("hunter2");
        assertThat(Content.of("hunter2")).asString().doesNotContain("hunter2");
    }

    @Test
    void whatHoldsASecretHidesItToo() {
        UserId user = new UserId(ID);
        Origin origin = new Origin(new CoupleId(ID), user, new ClientMessageId("1"));
        Draft draft = new Draft(origin, Content.of("hunter2"), Optional.empty());
        Message message = Message.of(new MessageId(ID), draft, new Position(1, 1), Instant.EPOCH);
        Credentials credentials = new Credentials(new Email("hunter2@example.org"), new PasswordHash("hunter2"), 0);

        assertThat(draft).asString().doesNotContain("hunter2");
        assertThat(message).asString().doesNotContain("hunter2");
        assertThat(credentials).asString().doesNotContain("hunter2");
        assertThat(new Invitation(new CodeDigest("hunter2"), user, Instant.EPOCH))
                .asString()
                .doesNotContain("hunter2");
    }
}

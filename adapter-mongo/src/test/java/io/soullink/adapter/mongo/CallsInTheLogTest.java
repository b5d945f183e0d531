package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Window;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call in the conversation comes back as it was stored, whatever is known of it. */
class CallsInTheLogTest {
    private static final CallId CALL = new CallId(Some.id(7));
    private static final CallEntry RINGING =
            new CallEntry(CALL, true, Optional.empty(), Optional.empty(), Duration.ZERO);
    private static final CallEntry COMPLETED = new CallEntry(
            CALL, true, Optional.of(Some.TIME), Optional.of(Outcome.COMPLETED), Duration.ofMillis(61_500));

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private Messages messages() {
        return databases.storage().messages();
    }

    private Message append(CallEntry entry) {
        Origin origin = new Origin(ROOM, ADA, ClientMessageId.ofCall(CALL));
        return messages()
                .append(new Draft(origin, entry, Optional.empty()), Some.messageId(1), Some.TIME)
                .value();
    }

    @Test
    void isFoundAndPagedAndCaughtUpWith() {
        Message stored = append(COMPLETED);

        assertThat(stored.body()).isEqualTo(COMPLETED);
        assertThat(messages().find(ROOM, stored.id())).contains(stored);
        assertThat(messages().page(ROOM, Window.newest(1)).messages()).containsExactly(stored);
        assertThat(messages().changes(ROOM, 0, 10).changes()).containsExactly(stored);
    }

    @Test
    void isReplacedAsItGoes() {
        Message stored = append(RINGING);

        Message told = messages()
                .update(ROOM, stored.id(), message -> message.told(COMPLETED))
                .orElseThrow()
                .value();

        assertThat(told.body()).isEqualTo(COMPLETED);
        assertThat(messages().find(ROOM, stored.id())).contains(told);
    }
}

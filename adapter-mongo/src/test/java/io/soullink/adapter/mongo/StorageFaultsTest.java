package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.soullink.adapter.mongo.FaultyProxy.Fault;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Race;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers are told when the way to storage breaks, and that storage is used again when it is back. */
class StorageFaultsTest {

    private static final UserId ADA = Some.userId(1);

    /** For what is to run into it; what is to succeed has the default one. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final MovableClocks clocks = new MovableClocks();
    private final FakeMongo server = FakeMongo.start();
    private final FaultyProxy proxy = FaultyProxy.to(server.port());
    private MongoStorage storage;
    private MongoStorage hurried;

    @BeforeEach
    void connect() {
        storage = MongoStorage.connect(MongoSettings.of(uri()), clocks.clocks());
        hurried = MongoStorage.connect(new MongoSettings(uri(), SHORT), clocks.clocks());
    }

    private String uri() {
        return "mongodb://127.0.0.1:" + proxy.port() + "/soullink";
    }

    @AfterEach
    void end() {
        hurried.close();
        storage.close();
        proxy.close();
        server.close();
    }

    private Stored<Message> append(Draft draft) {
        return append(storage, draft);
    }

    private static Stored<Message> append(MongoStorage storage, Draft draft) {
        return storage.messages().append(draft, messageId(draft), Some.TIME);
    }

    private static MessageId messageId(Draft draft) {
        return Some.messageId(100 + draft.origin().clientId().hashCode() % 50);
    }

    private Page page() {
        return page(storage);
    }

    private static Page page(MongoStorage storage) {
        return storage.messages().page(Some.ROOM, Window.newest(10));
    }

    private static StorageException failure(Runnable action) {
        return catchThrowableOfType(StorageException.class, action::run);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenAppendIsUnknownAndSendingAgainMakesItOne(Fault fault) {
        Draft draft = Some.draft("m1");
        MongoStorage broken = fault == Fault.SWALLOW_ANSWER ? hurried : storage;
        proxy.next("insert", fault, 1);

        assertThat(failure(() -> append(broken, draft))).isNotNull().matches(StorageException::outcomeUnknown);
        Stored<Message> again = append(draft);

        assertThat(proxy.struck()).isEqualTo(1);
        assertThat(again.changed()).isEqualTo(fault == Fault.CUT_BEFORE_SERVER);
        assertThat(again.value().seq()).isEqualTo(1);
        assertThat(page().messages()).containsExactly(again.value());
        assertThat(append(Some.draft("m2")).value().seq()).isEqualTo(2);
    }

    @Test
    void anEditThatWasDoneUnheardIsFoundDone() {
        Message message = append(Some.draft("m1")).value();
        proxy.next("update", Fault.CUT_AFTER_SERVER, 1);

        assertThat(failure(() -> edit(message))).matches(StorageException::outcomeUnknown);
        Optional<Stored<Message>> again = edit(message);

        assertThat(again).hasValueSatisfying(stored -> {
            assertThat(stored.changed()).isFalse();
            assertThat(stored.value().revision()).isEqualTo(2);
        });
    }

    private Optional<Stored<Message>> edit(Message message) {
        return storage.messages()
                .update(Some.ROOM, message.id(), now -> now.edited(now.sender(), Content.of("better"), Some.TIME));
    }

    @Test
    void aPairingThatWasDoneUnheardIsUnknown() {
        Invitation invitation = Some.invitation(ADA, "code");
        storage.couples().invite(invitation);
        Couple fresh = Some.couple(Some.coupleId(1), ADA, Some.userId(2));
        proxy.next("upsert", Fault.CUT_AFTER_SERVER, 1);

        assertThat(failure(() -> storage.couples().pair(invitation, fresh))).matches(StorageException::outcomeUnknown);

        assertThat(storage.couples().liveCoupleOf(ADA)).contains(fresh);
        assertThat(storage.couples().invitation(invitation.code())).isEmpty();
    }

    @Test
    void aPairingCutShortUsesTheCodeUpAndSaysSo() {
        Invitation invitation = Some.invitation(ADA, "code");
        storage.couples().invite(invitation);
        Couple fresh = Some.couple(Some.coupleId(1), ADA, Some.userId(2));
        proxy.next("upsert", Fault.CUT_BEFORE_SERVER, 1);

        assertThat(failure(() -> storage.couples().pair(invitation, fresh))).matches(StorageException::outcomeUnknown);

        assertThat(storage.couples().liveCoupleOf(ADA)).isEmpty();
        assertThat(storage.couples().invitation(invitation.code())).isEmpty();
    }

    @Test
    void aReadThatBreaksOnceIsReadAgain() {
        Message message = append(Some.draft("m1")).value();
        proxy.next("find", Fault.CUT_AFTER_SERVER, 1);

        assertThat(page().messages()).containsExactly(message);
        assertThat(proxy.struck()).isEqualTo(1);
    }

    @Test
    void aReadThatGetsNoAnswerFailsAndChangesNothing() {
        proxy.next("find", Fault.SWALLOW_ANSWER, Integer.MAX_VALUE);

        assertThat(failure(() -> page(hurried))).isNotNull().matches(failure -> !failure.outcomeUnknown());
    }

    @Test
    void whatCannotBeSentWasNotStored() {
        append(hurried, Some.draft("m0"));
        proxy.refuse();
        assertThat(failure(() -> hurried.check())).isNotNull(); // From now on the driver knows.

        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> append(hurried, Some.draft("m1"))))
                .hasMessageContaining("store messages")
                .matches(failure -> !failure.outcomeUnknown());
        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> hurried.users().add(Some.user(ADA, "ada@example.org"))))
                .hasMessageContaining("add a user")
                .matches(failure -> !failure.outcomeUnknown());
    }

    @Test
    void nobodyElseWaitsForStorageThatIsAway() {
        proxy.next("find", Fault.SWALLOW_ANSWER, Integer.MAX_VALUE);
        assertThat(failure(() -> page(hurried))).hasMessageContaining("read a room");
        int tries = proxy.struck();

        for (int i = 0; i < 20; i++) {
            assertThat(failure(() -> page(hurried))).hasMessage("storage is away");
            assertThat(failure(() -> append(hurried, Some.draft("m1"))))
                    .hasMessage("storage is away")
                    .matches(failure -> !failure.outcomeUnknown());
        }
        assertThat(proxy.struck()).isEqualTo(tries);

        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> page(hurried))).hasMessageContaining("read a room");
        assertThat(proxy.struck()).isGreaterThan(tries);
    }

    @Test
    void ofAllWhoWaitInLineForARoomOneWaitsForStorage() {
        append(hurried, Some.draft("m0"));
        proxy.next("insert", Fault.SWALLOW_ANSWER, Integer.MAX_VALUE);

        Race<String> race = Race.of(
                8,
                number -> failure(() -> append(hurried, Some.draft("m" + (number + 1))))
                        .getMessage());

        assertThat(proxy.struck()).isEqualTo(1);
        assertThat(race.answers()).filteredOn("storage is away"::equals).hasSize(7);
    }

    @Test
    void comesBackByItself() {
        Message first = append(Some.draft("m1")).value();
        proxy.refuse();
        assertThat(failure(() -> storage.check())).isNotNull();

        proxy.serve();
        clocks.advance(Outage.PAUSE);
        storage.check(); // Waits for the server as long as a request may.

        Message second = append(Some.draft("m2")).value();
        assertThat(page().messages()).containsExactly(first, second);
    }

    @Test
    void aClosedStorageRefuses() {
        storage.close();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> append(Some.draft("m1")))
                .matches(failure -> !failure.outcomeUnknown());
    }

    @Test
    void aServerThatIsNotThereFailsTheStart() {
        proxy.refuse();

        assertThat(failure(() -> MongoStorage.connect(new MongoSettings(uri(), SHORT))))
                .hasMessageContaining("127.0.0.1:" + proxy.port() + "/soullink");
    }
}

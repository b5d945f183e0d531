package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.adapter.mongo.FaultyProxy.Fault;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.shared.StorageException;
import io.soullink.testkit.Some;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers are told when the way to storage breaks. */
class StorageFaultsTest extends FaultyStorage {
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
    void aClosedStorageRefuses() {
        storage.close();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> append(Some.draft("m1")))
                .matches(failure -> !failure.outcomeUnknown());
    }
}

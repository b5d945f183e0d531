package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final CoupleId ROOM = new CoupleId("65e1a2f00000000000000009");
    private static final UserId ADA = new UserId("65e1a2f00000000000000001");
    private static final UserId BOB = new UserId("65e1a2f00000000000000002");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Optional<Emoji> HEART = Optional.of(new Emoji("❤️"));
    private static final Optional<Emoji> THUMB = Optional.of(new Emoji("👍"));

    private final Message message =
            Message.of(new MessageId("65e1a2f00000000000000100"), draft(ADA, "1", "hello"), new Position(4, 6), NOON);

    private static Draft draft(UserId sender, String clientId, String text) {
        Origin origin = new Origin(ROOM, sender, new ClientMessageId(clientId));
        return new Draft(origin, Content.of(text), Optional.empty());
    }

    private static Message withBody(Message message, Body body) {
        return new Message(message.id(), message.origin(), message.position(), message.sentAt(), body);
    }

    private static void assertRefused(Reason reason, Runnable call) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(call::run)
                .extracting(Rejected::reason)
                .isEqualTo(reason);
    }

    @Test
    void startsAsItWasDrafted() {
        assertThat(message.room()).isEqualTo(ROOM);
        assertThat(message.sender()).isEqualTo(ADA);
        assertThat(message.seq()).isEqualTo(4);
        assertThat(message.revision()).isEqualTo(6);
        assertThat(message.sentAt()).isEqualTo(new SentAt(NOON, Optional.empty()));
        assertThat(message.body()).isEqualTo(new Written(Content.of("hello"), Optional.empty(), Map.of()));
    }

    @Test
    void anEditReplacesTheWordsAndKeepsTheRest() {
        Message reacted = message.reacted(BOB, HEART);

        assertThat(reacted.edited(ADA, Content.of("hi"), LATER))
                .isEqualTo(withBody(
                        message, new Written(Content.of("hi"), Optional.of(LATER), Map.of(BOB, HEART.orElseThrow()))));
    }

    @Test
    void anEditToTheSameWordsIsNoEdit() {
        assertThat(message.edited(ADA, Content.of("hello"), LATER)).isEqualTo(message);
    }

    @Test
    void onlyTheSenderEditsAndErases() {
        assertRefused(Reason.FORBIDDEN, () -> message.edited(BOB, Content.of("hi"), LATER));
        assertRefused(Reason.FORBIDDEN, () -> message.edited(BOB, Content.of("hello"), LATER));
        assertRefused(Reason.FORBIDDEN, () -> message.erased(BOB, LATER));
        assertRefused(Reason.FORBIDDEN, () -> message.erased(ADA, NOON).erased(BOB, LATER));
    }

    @Test
    void erasingLeavesNothingOfIt() {
        Message erased = message.reacted(BOB, HEART).erased(ADA, LATER);

        assertThat(erased).isEqualTo(withBody(message, new Erased(LATER)));
        assertThat(erased.erased(ADA, LATER.plusSeconds(1))).isEqualTo(erased);
    }

    @Test
    void whatIsErasedIsNotThereAnyMore() {
        Message erased = message.erased(ADA, LATER);

        assertRefused(Reason.NOT_FOUND, () -> erased.edited(ADA, Content.of("hi"), LATER));
        assertRefused(Reason.NOT_FOUND, () -> erased.reacted(BOB, HEART));
        assertRefused(Reason.NOT_FOUND, () -> erased.reacted(BOB, Optional.empty()));
    }

    @Test
    void eachHasOneReaction() {
        Message both = message.reacted(BOB, HEART).reacted(ADA, THUMB).reacted(BOB, THUMB);

        Map<UserId, Emoji> thumbs = Map.of(ADA, THUMB.orElseThrow(), BOB, THUMB.orElseThrow());
        assertThat(both).isEqualTo(withBody(message, new Written(Content.of("hello"), Optional.empty(), thumbs)));
    }

    @Test
    void aReactionTakenBackLeavesNoTrace() {
        assertThat(message.reacted(BOB, HEART).reacted(BOB, Optional.empty())).isEqualTo(message);
        assertThat(message.reacted(BOB, Optional.empty())).isEqualTo(message);
    }

    @Test
    void reactionsAreCopiedInAndCannotBeChanged() {
        Map<UserId, Emoji> given = new HashMap<>(Map.of(BOB, HEART.orElseThrow()));
        Written written = new Written(Content.of("hello"), Optional.empty(), given);
        given.clear();

        assertThat(written.reactions()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> written.reactions().clear());
    }

    @Test
    void sendingTheSameIsSendingItAgain() {
        assertThat(message.isOf(draft(ADA, "1", "hello"))).isTrue();
        assertThat(message.reacted(BOB, HEART).isOf(draft(ADA, "1", "hello"))).isTrue();
        assertThat(message.isOf(draft(ADA, "1", "hi"))).isFalse();
        assertThat(message.isOf(draft(ADA, "2", "hello"))).isFalse();
        assertThat(message.isOf(draft(BOB, "1", "hello"))).isFalse();
    }

    @Test
    void theIdAloneTellsAnEditedOrErasedMessage() {
        Message edited = message.edited(ADA, Content.of("hi"), LATER);

        assertThat(edited.isOf(draft(ADA, "1", "hello"))).isTrue();
        assertThat(edited.isOf(draft(ADA, "2", "hi"))).isFalse();
        assertThat(message.erased(ADA, LATER).isOf(draft(ADA, "1", "hello"))).isTrue();
    }

    @Test
    void aRevisionChangesNothingElse() {
        assertThat(message.at(9).position()).isEqualTo(new Position(4, 9));
        assertThat(message.at(9).at(6)).isEqualTo(message);
    }

    @Test
    void placesAndRevisionsCountFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(1, 0));
    }
}

package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Messages#append} promises. */
public interface AppendContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    @Test
    default void anUnknownRoomIsEmpty() {
        Talk talk = talk();

        assertThat(talk.head()).isEqualTo(Head.EMPTY);
        assertThat(talk.newest(10).messages()).isEmpty();
        assertThat(talk.newest(10).olderExist()).isFalse();
        assertThat(talk.changes()).isEmpty();
    }

    @Test
    default void countsMessagesAndRevisionsFromOne() {
        Talk talk = talk();

        assertThat(talk.say("m1").position()).isEqualTo(new Position(1, 1));
        assertThat(talk.say("m2").position()).isEqualTo(new Position(2, 2));
        assertThat(talk.append(Some.draft(BOB, "m1", "me too")).value().position())
                .isEqualTo(new Position(3, 3));
        assertThat(talk.head()).isEqualTo(new Head(3, 3));
    }

    @Test
    default void keepsAllThatAMessageSays() {
        Content content =
                new Content(" two lines\nand a 👩‍❤️‍👨 ", Optional.of(new ImageUrl("/uploads/65e1a2f0?sig=x")));
        Instant claimed = Some.TIME.minusMillis(1_234);
        ClientMessageId clientId = new ClientMessageId("!~#$.{}-" + "x".repeat(56));
        Draft draft = new Draft(Some.origin(ROOM, ADA, clientId.value()), content, Optional.of(claimed));
        Message expected = Message.of(Some.messageId(7), draft, new Position(1, 1), Some.TIME);

        Stored<Message> stored = storage().messages().append(draft, Some.messageId(7), Some.TIME);

        assertThat(stored).isEqualTo(new Stored<>(expected, true));
        assertThat(storage().messages().find(ROOM, Some.messageId(7))).contains(expected);
        assertThat(talk().newest(1).messages()).containsExactly(expected);
    }

    @Test
    default void answersTheFirstMessageWhenItIsSentAgain() {
        Talk talk = talk();
        Message first = talk.say("m1");
        talk.say("m2");

        Stored<Message> again = talk.append(Some.draft("m1"), Some.TIME.plusSeconds(30));

        assertThat(again).isEqualTo(new Stored<>(first, false));
        assertThat(talk.head()).isEqualTo(new Head(2, 2));
        assertThat(talk.newest(10).messages()).hasSize(2);
    }

    @Test
    default void aClaimedTimeMakesNoOtherMessage() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Draft again = new Draft(first.origin(), Content.of("text of m1"), Optional.of(Some.TIME));

        assertThat(talk.append(again)).isEqualTo(new Stored<>(first, false));
    }

    @Test
    default void refusesOtherWordsUnderTheSameId() {
        Talk talk = talk();
        Message first = talk.say("m1");

        assertRefused(Reason.CONFLICT, () -> talk.append(Some.draft(ADA, "m1", "something else")));
        assertThat(talk.newest(10).messages()).containsExactly(first);
        assertThat(talk.head()).isEqualTo(new Head(1, 1));
        assertThat(talk.say("m2").position()).isEqualTo(new Position(2, 2));
    }

    @Test
    default void refusesAnotherImageUnderTheSameId() {
        Talk talk = talk();
        Message first = talk.say("m1");
        Content withImage = new Content("text of m1", Optional.of(new ImageUrl("/uploads/1")));

        assertRefused(Reason.CONFLICT, () -> talk.append(new Draft(first.origin(), withImage, Optional.empty())));
    }

    @Test
    default void answersAnEditedMessageByItsIdAlone() {
        Talk talk = talk();
        Message edited = talk.edit(talk.say("m1"), "better");

        assertThat(talk.append(Some.draft("m1"))).isEqualTo(new Stored<>(edited, false));
        assertThat(talk.head()).isEqualTo(new Head(1, 2));
    }

    @Test
    default void aDeletedMessageDoesNotComeBackWhenItIsSentAgain() {
        Talk talk = talk();
        Message erased = talk.erase(talk.say("m1"));

        assertThat(talk.append(Some.draft("m1"))).isEqualTo(new Stored<>(erased, false));
        assertThat(talk.newest(10).messages()).isEmpty();
    }

    @Test
    default void bothPartnersMayUseOneId() {
        Talk talk = talk();
        talk.say("m1");

        Stored<Message> bobs = talk.append(Some.draft(BOB, "m1", "other words"));

        assertThat(bobs.changed()).isTrue();
        assertThat(bobs.value().seq()).isEqualTo(2);
    }

    @Test
    default void idsThatDifferInCaseAreTwo() {
        Talk talk = talk();
        talk.say("m1");

        assertThat(talk.append(Some.draft(ADA, "M1", "other words")).changed()).isTrue();
    }

    @Test
    default void roomsKnowNothingOfEachOther() {
        Talk talk = talk();
        Message here = talk.say("m1");
        CoupleId elsewhere = Some.coupleId(2);

        Message there = talk.append(Some.draft(Some.origin(elsewhere, ADA, "m1"), "other words"))
                .value();

        assertThat(there.position()).isEqualTo(new Position(1, 1));
        assertThat(talk.newest(10).messages()).containsExactly(here);
        assertThat(talk.changes()).containsExactly(here);
        assertThat(storage().messages().find(ROOM, there.id())).isEmpty();
        assertThat(storage().messages().find(elsewhere, there.id())).contains(there);
    }

    @Test
    default void takesOneIdAThousandTimesOver() {
        Talk talk = talk();
        for (int i = 0; i < 1_000; i++) {
            talk.say("m" + i % 10);
        }

        assertThat(talk.head()).isEqualTo(new Head(10, 10));
    }
}

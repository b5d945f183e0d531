package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the searches of {@link Messages} promise. */
public interface FindMessagesContract extends OnStorage {
    /** When the sender's clock read what it claims. */
    Instant CLAIMED = Instant.parse("2026-03-01T10:14:59.125Z");

    private Talk talk() {
        return new Talk(storage().messages());
    }

    private List<Message> sentAt(UserId sender, Instant time) {
        return storage().messages().findSentAt(ROOM, sender, time);
    }

    private static Draft claimed(String clientId, Instant time) {
        return new Draft(Some.origin(ROOM, ADA, clientId), Content.of("text of " + clientId), Optional.of(time));
    }

    @Test
    default void findsAMessageByEitherId() {
        Talk talk = talk();
        Message message = talk.say("m1");
        talk.say("m2");

        assertThat(talk.messages().find(ROOM, message.id())).contains(message);
        assertThat(talk.messages().find(message.origin())).contains(message);
    }

    @Test
    default void findsNoMessageOfAnother() {
        Talk talk = talk();
        Message message = talk.say("m1");

        assertThat(talk.messages().find(Some.origin(ROOM, BOB, "m1"))).isEmpty();
        assertThat(talk.messages().find(Some.origin(Some.coupleId(2), ADA, "m1")))
                .isEmpty();
        assertThat(talk.messages().find(Some.origin(ROOM, ADA, "m2"))).isEmpty();
        assertThat(talk.messages().find(Some.coupleId(2), message.id())).isEmpty();
    }

    @Test
    default void findsDeletedMessagesByTheirIds() {
        Talk talk = talk();
        Message erased = talk.erase(talk.say("m1"));

        assertThat(talk.messages().find(ROOM, erased.id())).contains(erased);
        assertThat(talk.messages().find(erased.origin())).contains(erased);
    }

    @Test
    default void findsByTheTimeThatEitherClockRead() {
        Talk talk = talk();
        Message message = talk.append(claimed("m1", CLAIMED)).value();
        talk.append(Some.draft("m2"), Some.TIME.plusSeconds(9));

        assertThat(sentAt(ADA, Some.TIME)).containsExactly(message);
        assertThat(sentAt(ADA, CLAIMED)).containsExactly(message);
        assertThat(sentAt(ADA, CLAIMED.plusMillis(1))).isEmpty();
    }

    @Test
    default void findsByTimeToTheMillisecond() {
        Talk talk = talk();
        Message message = talk.append(claimed("m1", CLAIMED)).value();

        assertThat(sentAt(ADA, Some.TIME.plusNanos(999_999))).containsExactly(message);
        assertThat(sentAt(ADA, CLAIMED.plusNanos(1))).containsExactly(message);
        assertThat(sentAt(ADA, CLAIMED.minusNanos(1))).isEmpty();
    }

    @Test
    default void findsNobodyElsesByTime() {
        talk().say("m1");

        assertThat(sentAt(BOB, Some.TIME)).isEmpty();
        assertThat(storage().messages().findSentAt(Some.coupleId(2), ADA, Some.TIME))
                .isEmpty();
    }

    @Test
    default void findsNoDeletedMessageByTime() {
        Talk talk = talk();
        talk.erase(talk.say("m1"));
        Message second = talk.say("m2");

        assertThat(sentAt(ADA, Some.TIME)).containsExactly(second);
    }

    @Test
    default void findsNoMoreThanTwoByTime() {
        Talk talk = talk();
        List<Message> said = talk.say(3);

        assertThat(sentAt(ADA, Some.TIME)).hasSize(2).isSubsetOf(said);
    }

    @Test
    default void findsByTheLatestStateOfAMessage() {
        Talk talk = talk();
        Message edited = talk.edit(talk.say("m1"), "better");

        assertThat(sentAt(ADA, Some.TIME)).containsExactly(edited);
    }
}

package io.soullink.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.MessageSent;
import io.soullink.app.port.LiveEvent.PartnerOffline;
import io.soullink.app.port.LiveEvent.PartnerOnline;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemorySoulLinkTest {
    private final InMemorySoulLink soul = InMemorySoulLink.start();
    private final UserId ada = soul.register("Ada");
    private final UserId bob = soul.register("Bob");

    @Test
    void theClockStandsUntilItIsMoved() {
        assertThat(soul.clock().instant()).isEqualTo(InMemorySoulLink.START);

        soul.advance(Duration.ofDays(1));

        assertThat(soul.clock().instant()).isEqualTo(InMemorySoulLink.START.plus(Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> soul.advance(Duration.ofMillis(-1)));
    }

    @Test
    void startsWhenToldTo() {
        Instant leapDay = Instant.parse("2028-02-29T00:00:00Z");

        assertThat(InMemorySoulLink.startAt(leapDay).clock().instant()).isEqualTo(leapDay);
    }

    @Test
    void isTheSameInEachRun() {
        InMemorySoulLink again = InMemorySoulLink.start();

        assertThat(again.register("Ada")).isEqualTo(ada);
        assertThat(again.register("Bob")).isEqualTo(bob);
        assertThat(again.signIn(ada).token()).isEqualTo(soul.signIn(ada).token());
        assertThat(again.link().pairing().invite(Actor.of(ada)))
                .isEqualTo(soul.link().pairing().invite(Actor.of(ada)));
        assertThat(again.pair(ada, bob)).isEqualTo(soul.pair(ada, bob));
        assertThat(again.say(ada, "hello")).isEqualTo(soul.say(ada, "hello"));
    }

    @Test
    void eachIsAWorldOfItsOwn() {
        InMemorySoulLink other = InMemorySoulLink.start();

        assertThat(other.link().storage().users().find(ada)).isEmpty();
    }

    @Test
    void addressesFollowFromNames() {
        UserId mary = soul.register("Mary Ann O'Hara");

        User user = soul.signIn(mary).user();

        assertThat(user.id()).isEqualTo(mary);
        assertThat(user.credentials().email().value()).isEqualTo("mary.ann.o.hara@example.org");
    }

    @Test
    void nobodyIsRegisteredTwice() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> soul.register("ada"))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.EMAIL_TAKEN);
    }

    @Test
    void tokensProveWhoSignedInForThirtyDays() {
        String token = soul.signIn(ada).token();

        assertThat(soul.link().accounts().authenticate(token).user()).isEqualTo(ada);
        assertThat(new PlainTokens(soul.clock()).verify(token)).isPresent();
        soul.advance(Duration.ofDays(30));
        assertThat(new PlainTokens(soul.clock()).verify(token)).isEmpty();
        assertThat(new PlainTokens(soul.clock()).verify("no token")).isEmpty();
        assertThat(new PlainTokens(soul.clock()).verify(null)).isEmpty();
    }

    @Test
    void parts() {
        Couple couple = soul.pair(ada, bob);
        assertThat(soul.coupleOf(bob)).isEqualTo(couple);

        assertThat(soul.part(ada)).isEqualTo(couple);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> soul.coupleOf(bob))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.NO_PARTNER);
    }

    @Test
    void theTranscriptNamesWhoSpoke() {
        Couple couple = soul.pair(ada, bob);
        Content picture = new Content("", Optional.of(new ImageUrl("/uploads/1")));

        soul.say(ada, "look");
        soul.link()
                .chat()
                .send(
                        Actor.of(bob),
                        new NewMessage(
                                couple.id(), new ClientMessageId("1"), picture, Optional.empty(), Optional.empty()));

        assertThat(soul.transcript(bob)).containsExactly("Ada: look", "Bob: [image]");
    }

    @Test
    void nobodyHearsTheirOwnEcho() {
        soul.pair(ada, bob);

        Message message = soul.say(ada, "hello");

        assertThat(soul.heardBy(ada)).isEmpty();
        assertThat(soul.heardBy(bob)).containsExactly(new MessageSent(message));
        assertThat(soul.history(bob)).containsExactly(message);
    }

    @Test
    void eachDeviceHearsForItself() {
        soul.pair(ada, bob);
        Actor phone = soul.connect(ada);
        Actor tablet = soul.connect(ada);

        Message message = soul.say(phone, "hello");

        assertThat(soul.heardBy(phone)).isEmpty();
        assertThat(soul.heardBy(tablet)).containsExactly(new MessageSent(message));
        assertThat(soul.heardBy(ada)).containsExactly(new MessageSent(message));
        assertThat(soul.heardBy(bob)).containsExactly(new PartnerOnline(ada), new MessageSent(message));
    }

    @Test
    void aDeviceHearsWhileItIsConnected() {
        soul.pair(ada, bob);
        soul.say(ada, "too early");
        Actor phone = soul.connect(bob);
        Message heard = soul.say(ada, "just right");
        soul.disconnect(phone);
        soul.say(ada, "too late");

        assertThat(soul.heardBy(phone)).containsExactly(new MessageSent(heard));
    }

    @Test
    void timeMakesThoseWhoLeftAbsent() {
        soul.pair(ada, bob);
        Actor phone = soul.connect(ada);
        soul.forgetHeard();

        soul.disconnect(phone);
        soul.advance(Duration.ofSeconds(9));
        assertThat(soul.heardBy(bob)).isEmpty();
        soul.advance(Duration.ofSeconds(1));

        assertThat(soul.heardBy(bob, PartnerOffline.class))
                .containsExactly(new PartnerOffline(ada, Optional.of(InMemorySoulLink.START)));
    }

    @Test
    void picksOneKindOfEvent() {
        soul.pair(ada, bob);
        soul.connect(ada);
        Message message = soul.say(ada, "hello");

        List<MessageSent> sent = soul.heardBy(bob, MessageSent.class);

        assertThat(sent).containsExactly(new MessageSent(message));
    }

    @Test
    void hasNoDeviceToListenOnWithoutOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> soul.heardBy(Actor.of(ada)));
        assertThatIllegalArgumentException().isThrownBy(() -> soul.disconnect(Actor.of(ada)));
    }
}

package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.SoulLink;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a use case asks of storage, and who is let in by what is known without asking: in two processes on one database. */
class RoundTripsTest {
    private final FakeMongo server = FakeMongo.start();
    private final MovableClocks clocks = new MovableClocks();
    private final MongoStorage here = connect();
    private final MongoStorage there = connect();
    private final SoulLink soulLink = soulLink(here);
    private final SoulLink elsewhere = soulLink(there);
    private int said;

    private MongoStorage connect() {
        return MongoStorage.connect(MongoSettings.of(server.uri("soullink")), clocks.clocks());
    }

    private static SoulLink soulLink(MongoStorage storage) {
        return SoulLink.builder().storage(storage).clock(() -> Some.TIME).build();
    }

    @BeforeEach
    void pair() {
        Invitation invitation = Some.invitation(ADA, "code");
        here.couples().invite(invitation);
        here.couples().pair(invitation, Some.couple());
    }

    @AfterEach
    void end() {
        here.close();
        there.close();
        server.close();
    }

    private void say(SoulLink process, UserId sender) {
        said++;
        ClientMessageId id = new ClientMessageId("m" + said);
        process.chat()
                .send(
                        Actor.of(sender),
                        new NewMessage(ROOM, id, Content.of("good morning"), Optional.empty(), Optional.empty()));
    }

    /** What storage is asked in the course of this. */
    private Map<String, Long> requests(Runnable action) {
        Map<String, Long> before = server.requests();
        action.run();
        Map<String, Long> asked = new TreeMap<>(server.requests());
        before.forEach((request, count) -> asked.merge(request, -count, Long::sum));
        asked.keySet().removeIf(request -> !request.matches("(find|insert|update|findAndModify|aggregate).*"));
        asked.values().removeIf(count -> count == 0);
        return asked;
    }

    private static void assertShut(SoulLink process, UserId user) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> process.chat().history(Actor.of(user), ROOM, Window.newest(1)));
    }

    @Test
    void aMessageInAFlowingConversationIsOneWriteAndNoRead() {
        say(soulLink, ADA);

        assertThat(requests(() -> {
                    say(soulLink, ADA);
                    say(soulLink, BOB);
                    say(soulLink, ADA);
                }))
                .isEqualTo(Map.of("insert messages", 3L));
    }

    @Test
    void aMessageAfterASilenceIsOneReadMore() {
        say(soulLink, ADA);
        clocks.advance(Couples.KNOWN_FOR);

        assertThat(requests(() -> say(soulLink, BOB))).isEqualTo(Map.of("find couples", 1L, "insert messages", 1L));
    }

    @Test
    void typingAsksNothing() {
        say(soulLink, ADA);

        assertThat(requests(() -> soulLink.chat().typing(Actor.of(BOB), ROOM, true)))
                .isEmpty();
    }

    @Test
    void aMarkIsTwoReadsAndOneWrite() {
        say(soulLink, ADA);

        assertThat(requests(() -> soulLink.chat().mark(Actor.of(BOB), ROOM, MarkKind.READ, 1)))
                .isEqualTo(Map.of("find messages", 2L, "insert messages", 1L));
    }

    @Test
    void whoPartsIsOutAtOnceInTheSameProcess() {
        say(soulLink, ADA);
        say(soulLink, BOB);

        soulLink.pairing().disconnect(Actor.of(ADA));

        assertShut(soulLink, ADA);
        assertShut(soulLink, BOB);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> say(soulLink, BOB));
    }

    @Test
    void whoPartsIsOutOfAnotherProcessWithinASecond() {
        say(elsewhere, ADA);
        say(elsewhere, BOB);
        soulLink.pairing().disconnect(Actor.of(ADA));

        clocks.advance(Couples.KNOWN_FOR);

        assertThat(Couples.KNOWN_FOR.toMillis()).isLessThan(1_000);
        assertShut(elsewhere, ADA);
        assertShut(elsewhere, BOB);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> say(elsewhere, BOB));
    }

    @Test
    void pairingGoesByWhatIsStoredAndNotByWhatIsKnown() {
        say(elsewhere, ADA);
        soulLink.pairing().disconnect(Actor.of(ADA));

        assertThat(elsewhere.pairing().partnership(Actor.of(ADA))).isEmpty();
        assertThat(elsewhere.pairing().invite(Actor.of(ADA))).isNotNull();
    }

    @Test
    void aNewCoupleIsLetInByEveryProcessAtOnce() {
        soulLink.pairing().disconnect(Actor.of(ADA));
        assertShut(elsewhere, ADA);

        Invitation invitation = Some.invitation(BOB, "again");
        here.couples().invite(invitation);
        here.couples().pair(invitation, Some.couple());

        say(elsewhere, ADA);
        say(soulLink, BOB);
    }

    @Test
    void aStrangerIsLetInByNobodyWhateverIsKnown() {
        say(soulLink, ADA);

        for (SoulLink process : new SoulLink[] {soulLink, elsewhere}) {
            assertShut(process, CY);
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> say(process, CY));
        }
    }

    @Test
    void aStrangerCostsTheSameWhetherTheRoomExistsOrNot() {
        say(soulLink, ADA);
        Map<String, Long> known = requests(() -> assertShut(soulLink, CY));

        soulLink.pairing().disconnect(Actor.of(ADA));

        assertThat(requests(() -> assertShut(soulLink, CY))).isEqualTo(known);
    }
}

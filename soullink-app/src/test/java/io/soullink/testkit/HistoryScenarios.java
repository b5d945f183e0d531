package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.chat.Bundles;
import io.soullink.app.chat.ChatService;
import io.soullink.app.chat.Joined;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Bundle;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading what was said: pages, bundles, catching up. */
public interface HistoryScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    private static List<Message> say(Rehearsal play, int count) {
        List<Message> said = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            said.add(play.say(play.ada, "m" + i));
        }
        return said;
    }

    @Test
    default void whoJoinsLearnsHowFarItHasCome() {
        Rehearsal play = rehearsal();
        say(play, 3);
        play.link.chat().mark(Actor.of(play.bob), play.room(), MarkKind.READ, 2);

        assertThat(play.link.chat().join(Actor.of(play.bob), play.room())).isEqualTo(new Joined(new Head(3, 4), false));

        play.connect(play.ada, "phone");
        assertThat(play.link.chat().join(Actor.of(play.bob), play.room()).partnerOnline())
                .isTrue();
    }

    @Test
    default void historyComesInPages() {
        Rehearsal play = rehearsal();
        List<Message> said = say(play, 5);
        Actor bob = Actor.of(play.bob);

        Page newest = play.link.chat().history(bob, play.room(), Window.newest(2));
        Page before = play.link.chat().history(bob, play.room(), new Window(0, 4, 3));
        Page after = play.link.chat().history(bob, play.room(), new Window(3, Long.MAX_VALUE, 1));

        assertThat(newest).isEqualTo(new Page(said.subList(3, 5), true));
        assertThat(before).isEqualTo(new Page(said.subList(0, 3), false));
        assertThat(after).isEqualTo(new Page(said.subList(3, 4), true));
    }

    @Test
    default void messagesWithinFifteenMinutesMakeABundle() {
        Rehearsal play = rehearsal();
        Message first = play.say(play.ada, "m1");
        play.advance(Duration.ofMinutes(15));
        Message second = play.say(play.ada, "m2");
        play.advance(Duration.ofMinutes(15).plusMillis(1));
        Message third = play.say(play.ada, "m3");
        Message fourth = play.say(play.bob, "m1");

        Bundles bundles = play.link.chat().bundles(Actor.of(play.bob), play.room(), Window.newest(10));

        assertThat(bundles)
                .isEqualTo(new Bundles(
                        List.of(
                                new Bundle(List.of(first, second)),
                                new Bundle(List.of(third)),
                                new Bundle(List.of(fourth))),
                        false));
    }

    @Test
    default void bundlesAreOfAPage() {
        Rehearsal play = rehearsal();
        List<Message> said = say(play, 3);

        assertThat(play.link.chat().bundles(Actor.of(play.bob), play.room(), Window.newest(2)))
                .isEqualTo(new Bundles(List.of(new Bundle(said.subList(1, 3))), true));
    }

    @Test
    default void aServerWithoutSignInShowsTheRoomsOfLiveCouplesAlone() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();
        say(play, 3);
        Actor bob = Actor.of(play.bob);
        Window newest = Window.newest(2);

        assertThat(play.link.chat().openHistory(room, newest))
                .isEqualTo(play.link.chat().history(bob, room, newest));
        assertThat(play.link.chat().openBundles(room, newest))
                .isEqualTo(play.link.chat().bundles(bob, room, newest));

        play.link.pairing().disconnect(bob);
        for (CoupleId closed : List.of(room, Some.coupleId(99))) {
            assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().openHistory(closed, newest));
            assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().openBundles(closed, newest));
        }
    }

    @Test
    default void whoWasAwayCatchesUpWithEverything() {
        Rehearsal play = rehearsal();
        List<Message> said = say(play, 4);
        Actor ada = Actor.of(play.ada);
        long seen =
                play.link.chat().join(Actor.of(play.bob), play.room()).head().revision();

        Message edited = play.link.chat().edit(ada, play.room(), Rehearsal.ref(said.get(0)), Content.of("better"));
        Message erased = play.link.chat().delete(ada, play.room(), Rehearsal.ref(said.get(1)));
        Message fresh = play.say(play.ada, "m5");
        play.link.chat().mark(ada, play.room(), MarkKind.DELIVERED, 4);

        assertThat(play.link.chat().sync(Actor.of(play.bob), play.room(), seen))
                .isEqualTo(new Changes(
                        List.of(edited, erased, fresh, new Marks(play.room(), play.ada, 4, 0, 8)), 8, false));
    }

    @Test
    default void catchingUpComesInPartsToo() {
        Rehearsal play = rehearsal();
        List<Message> said = say(play, ChatService.SYNC_LIMIT + 1);
        Actor bob = Actor.of(play.bob);

        Changes first = play.link.chat().sync(bob, play.room(), 0);
        Changes rest = play.link.chat().sync(bob, play.room(), first.next());

        assertThat(first.more()).isTrue();
        assertThat(first.changes()).hasSize(ChatService.SYNC_LIMIT);
        assertThat(rest).isEqualTo(new Changes(List.of(said.get(ChatService.SYNC_LIMIT)), said.size(), false));
    }

    @Test
    default void nobodyCatchesUpFromBeforeTheBeginning() {
        Rehearsal play = rehearsal();

        assertRefused(Reason.INVALID, () -> play.link.chat().sync(Actor.of(play.bob), play.room(), -1));
    }
}

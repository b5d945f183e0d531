package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.call.NewCall;
import io.soullink.app.export.Export;
import io.soullink.app.export.ExportedCouple;
import io.soullink.app.port.Actor;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Ended;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is exported of a person. */
public interface ExportScenarios extends OnStorage {
    /** The day of the rehearsals. */
    LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Export export(Rehearsal play, UserId user) {
        return play.link.export().export(Actor.of(user));
    }

    private static ExportedCouple only(Export export) {
        List<ExportedCouple> couples = export.couples().toList();
        assertThat(couples).hasSize(1);
        return couples.get(0);
    }

    private static List<Long> seqs(ExportedCouple couple) {
        return couple.messages().map(Message::seq).toList();
    }

    @Test
    default void somebodyWithoutAPartnerGetsTheirAccount() {
        Rehearsal play = Rehearsal.ofStrangers(storage());

        Export export = export(play, play.ada);

        assertThat(export.user()).isEqualTo(play.link.accounts().account(Actor.of(play.ada)));
        assertThat(export.at()).isEqualTo(play.now());
        assertThat(export.couples()).isEmpty();
    }

    @Test
    default void partnersGetTheWholeConversation() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Message one = play.say(play.ada, "m1");
        Message other = play.say(play.bob, "m2");
        play.link.chat().mark(Actor.of(play.ada), play.room(), MarkKind.READ, 2);

        ExportedCouple couple = only(export(play, play.ada));

        assertThat(couple.isLive()).isTrue();
        assertThat(couple.couple().id()).isEqualTo(play.room());
        assertThat(couple.partner().orElseThrow().id()).isEqualTo(play.bob);
        assertThat(couple.messages()).containsExactly(one, other);
        assertThat(couple.marks().read()).isEqualTo(2);
        assertThat(couple.reactions()).isEmpty();
    }

    @Test
    default void ofACoupleThatPartedEachGetsTheirOwn() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Message own = play.say(play.ada, "m1");
        play.say(play.bob, "m2");
        CoupleId room = play.room();
        play.link.chat().react(Actor.of(play.bob), room, Rehearsal.ref(own), Optional.of(new Emoji("👍")));
        play.link.chat().react(Actor.of(play.ada), room, Rehearsal.ref(own), Optional.of(new Emoji("🙈")));
        Message others = play.link
                .storage()
                .messages()
                .page(room, Window.newest(1))
                .messages()
                .get(0);
        play.link.chat().react(Actor.of(play.ada), room, Rehearsal.ref(others), Optional.of(new Emoji("💔")));
        play.link.pairing().disconnect(Actor.of(play.bob));

        ExportedCouple couple = only(export(play, play.ada));

        assertThat(couple.isLive()).isFalse();
        assertThat(couple.partner()).isEmpty();
        List<Message> messages = couple.messages().toList();
        assertThat(messages).extracting(Message::seq).containsExactly(1L);
        assertThat(((Written) messages.get(0).body()).reactions()).isEqualTo(Map.of(play.ada, new Emoji("🙈")));
        assertThat(couple.reactions()).containsExactly(new ExportedCouple.Reaction(2, new Emoji("💔")));
    }

    @Test
    default void whoPartsMeanwhileGetsTheirOwnFromThenOn() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        for (int i = 0; i < 600; i++) {
            play.say(i % 2 == 0 ? play.ada : play.bob, "m" + i);
        }
        Iterator<Message> messages = only(export(play, play.ada)).messages().iterator();
        messages.next();

        play.link.pairing().disconnect(Actor.of(play.bob));

        int others = 0;
        long last = 0;
        while (messages.hasNext()) {
            Message message = messages.next();
            others += message.sender().equals(play.bob) ? 1 : 0;
            last = message.seq();
        }
        assertThat(last).isEqualTo(599);
        assertThat(others).isEqualTo(250);
    }

    @Test
    default void deletedMessagesAreLeftOutOfALongConversationAndNoOther() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        for (int i = 1; i <= 1_020; i++) {
            play.say(play.ada, "m" + i);
        }
        for (int i = 1; i <= 510; i++) {
            play.link.chat().delete(Actor.of(play.ada), play.room(), Rehearsal.ref("m" + i));
        }

        assertThat(seqs(only(export(play, play.ada))))
                .hasSize(510)
                .isSorted()
                .startsWith(511L)
                .endsWith(1_020L);
    }

    @Test
    default void callsAndDaysAreExported() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Actor phone = play.connect(play.ada, "phone");
        for (int i = 0; i < 201; i++) {
            play.link.calls().call(phone, new NewCall(play.bob, new CallRoom("r" + i), true, Optional.empty()));
            play.link.calls().end(phone, new CallRoom("r" + i));
        }
        play.link.moods().note(Actor.of(play.ada), play.room(), TODAY, "mine");
        play.link.moods().note(Actor.of(play.ada), play.room(), TODAY.minusDays(366), "long ago");
        play.link.moods().note(Actor.of(play.bob), play.room(), TODAY.minusDays(1), "his");

        ExportedCouple live = only(export(play, play.ada));
        assertThat(live.calls()).hasSize(201).extracting(Ended::id).doesNotHaveDuplicates();
        assertThat(live.days())
                .extracting(day -> day.date())
                .containsExactly(TODAY.minusDays(366), TODAY.minusDays(1), TODAY);
        play.link.pairing().disconnect(Actor.of(play.ada));
        ExportedCouple parted = only(export(play, play.ada));
        assertThat(parted.calls()).hasSize(201);
        assertThat(parted.days()).extracting(day -> day.date()).containsExactly(TODAY.minusDays(366), TODAY);
    }

    @Test
    default void eachCoupleIsExported() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Couple first = play.link.storage().couples().liveCoupleOf(play.ada).orElseThrow();
        play.link.pairing().disconnect(Actor.of(play.ada));
        Couple second = play.pair(play.ada, play.cy);

        assertThat(export(play, play.ada).couples().map(ExportedCouple::couple)).containsExactly(first, second);
        assertThat(export(play, play.bob).couples().map(ExportedCouple::isLive)).containsExactly(false);
    }

    @Test
    default void threeAtOnceAndThenThreeAnHour() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        export(play, play.ada);
        export(play, play.ada);
        export(play, play.ada);

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> export(play, play.ada));
        export(play, play.bob);
        play.advance(Duration.ofMinutes(20));
        export(play, play.ada);
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> export(play, play.ada));
    }

    @Test
    default void whoIsErasedHasNothingToExport() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        play.say(play.ada, "m1");
        Export begun = export(play, play.ada);
        play.link.erasure().erase(Actor.of(play.ada), PASSWORD);

        assertRefused(Reason.UNAUTHENTICATED, () -> export(play, play.ada));
        assertThat(begun.couples()).isEmpty();
    }
}

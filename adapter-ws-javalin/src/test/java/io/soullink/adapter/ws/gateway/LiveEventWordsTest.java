package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Caller;
import io.soullink.app.port.EmotionChannel;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Sdp;
import io.soullink.domain.call.Signal;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Position;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.event.Plan;
import io.soullink.domain.event.SpecialDay;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.user.PersonName;
import io.soullink.testkit.Some;
import io.soullink.testkit.SomeMood;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each kind of live event has its words, that the document knows them, and that it knows no others. */
class LiveEventWordsTest {
    private static final MediaLinks LINKS = new MediaLinks(new byte[32], InstantSource.system());

    private static final CallRoom CALL_ROOM = new CallRoom("r");
    private static final CallId CALL = CallId.parse(Some.id(1)).orElseThrow();

    /** Those of which devices are told nothing. */
    private static final List<LiveEvent> UNTOLD = List.of(new LiveEvent.Parted(Some.ROOM), new LiveEvent.SignedOut(1));

    static Stream<LiveEvent> told() {
        return Stream.of(conversation(), presence(), calls(), signals(), days()).flatMap(List::stream);
    }

    private static List<LiveEvent> conversation() {
        Message message = Message.of(Some.messageId(1), Some.draft("m-1"), new Position(1, 1), Some.TIME);
        List<LiveEvent> events = new ArrayList<>(List.of(
                new LiveEvent.MessageSent(message),
                new LiveEvent.MessageEdited(message),
                new LiveEvent.MessageDeleted(message.erased(message.sender(), Some.TIME)),
                new LiveEvent.MessageReacted(message, Some.BOB, Optional.of(new Emoji("x"))),
                new LiveEvent.MessageReacted(message, Some.BOB, Optional.empty())));
        for (MarkKind kind : MarkKind.values()) {
            events.add(new LiveEvent.MarkMoved(Some.ROOM, Some.BOB, kind, 1));
        }
        return events;
    }

    private static List<LiveEvent> presence() {
        return List.of(
                new LiveEvent.Typing(Some.ROOM, Some.BOB, true),
                new LiveEvent.PartnerOnline(Some.BOB),
                new LiveEvent.PartnerOffline(Some.BOB, Optional.of(Some.TIME)),
                new LiveEvent.PartnerOffline(Some.BOB, Optional.empty()),
                new LiveEvent.EmojiSent(Some.ROOM.value(), Some.BOB, new Emoji("x")));
    }

    private static List<LiveEvent> calls() {
        List<LiveEvent> events = new ArrayList<>();
        Caller caller = new Caller(Some.ADA, new PersonName("Ada"), Optional.empty());
        events.add(new LiveEvent.IncomingCall(CALL, CALL_ROOM, caller, true));
        events.add(new LiveEvent.CallAccepted(CALL, CALL_ROOM));
        events.add(new LiveEvent.CallRejected(CALL_ROOM, EndReason.DECLINED));
        for (EndReason reason : EndReason.values()) {
            events.add(new LiveEvent.CallEnded(CALL, CALL_ROOM, reason, Duration.ofSeconds(1)));
        }
        return events;
    }

    private static List<LiveEvent> signals() {
        Sdp sdp = new Sdp("v=0\r\n");
        List<Signal> signals = new ArrayList<>(
                List.of(new Signal.Offer(sdp), new Signal.Answer(sdp, false), new Signal.Answer(sdp, true)));
        for (Signal.Candidate.Name name : Signal.Candidate.Name.values()) {
            for (String line : List.of("candidate:1 1 udp 1 192.0.2.1 9 typ host", "")) {
                signals.add(
                        new Signal.Candidate(name, line, Optional.of("0"), Optional.of(0), Optional.of("fragment")));
            }
        }
        return signals.stream()
                .<LiveEvent>map(signal -> new LiveEvent.Signalled(CALL_ROOM, signal))
                .toList();
    }

    private static List<LiveEvent> days() {
        List<LiveEvent> events = new ArrayList<>();
        for (EmotionChannel channel : EmotionChannel.values()) {
            events.add(new LiveEvent.EmotionFelt(Some.BOB, Emotion.LOVE, new Confidence(0.9), Some.TIME, channel));
        }
        CoupleDay day = CoupleDay.of(SomeMood.DATE, new Pair(Some.ADA, Some.BOB), Some.ADA, List.of());
        events.add(new LiveEvent.DayClosed(Some.ROOM, day));
        SpecialDay birthday = new SpecialDay(
                "birthday-1",
                EventKind.BIRTHDAY,
                "Bob's birthday",
                new Plan.Day(SomeMood.DATE, true),
                Optional.empty());
        events.add(new LiveEvent.EventReminder(new Occurrence(birthday, SomeMood.DATE, 7)));
        return events;
    }

    @Test
    void coversEveryKindOfEvent() {
        assertThat(Stream.concat(told(), UNTOLD.stream())
                        .<Class<?>>map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrder(LiveEvent.class.getPermittedSubclasses());
        assertThat(signals().stream()
                        .<Class<?>>map(
                                event -> ((LiveEvent.Signalled) event).signal().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(Signal.class.getPermittedSubclasses());
    }

    @Test
    void theDocumentNamesWhatIsSentAndNothingElse() {
        Set<String> sent = new TreeSet<>(Set.of("error_message"));
        told().forEach(event -> sent.add(WireEvent.of(event, LINKS).name()));

        assertThat(new TreeSet<>(DescribedFrames.operations("send").keySet())).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("told")
    void isWrittenAsTheDocumentSays(LiveEvent event) throws IOException {
        WireEvent wire = WireEvent.of(event, LINKS);

        assertThat(DescribedFrames.judgeHeard(wire.name(), written(wire))).isEmpty();
    }

    @Test
    void devicesAreNotToldOfTheRest() {
        for (LiveEvent event : UNTOLD) {
            assertThatIllegalArgumentException().isThrownBy(() -> WireEvent.of(event, LINKS));
        }
    }

    private static JsonNode written(WireEvent event) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            event.argument().write(json);
        }
        return new ObjectMapper().readTree(text.toString());
    }
}

package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final Replay replay = new Replay(SocketSettings.Recovery.DEFAULT);

    @Test
    void givesWhatCameAfterAnOffset() {
        add(replay, "a", "b", "c");

        assertThat(after(replay, null)).contains(List.of("a", "b", "c"));
        assertThat(after(replay, "a")).contains(List.of("b", "c"));
        assertThat(after(replay, "c")).contains(List.of());
        assertThat(after(replay, "x")).isEmpty();
    }

    @Test
    void hasNothingToGiveInTheBeginning() {
        assertThat(after(replay, null)).contains(List.of());
        assertThat(after(replay, "a")).isEmpty();
    }

    @Test
    void knowsOnlyWhatItCanGiveWhole() {
        Replay small = new Replay(new SocketSettings.Recovery(SocketSettings.Recovery.DEFAULT.keep(), 2, 1000));
        add(small, "a", "b", "c", "d");

        assertThat(after(small, null)).isEmpty();
        assertThat(after(small, "a")).isEmpty();
        assertThat(after(small, "b")).contains(List.of("c", "d"));
    }

    @Test
    void knowsWhoHadAllOfWhatItHasLetGo() {
        add(replay, "a", "b");
        replay.clear();
        add(replay, "c");

        assertThat(after(replay, null)).isEmpty();
        assertThat(after(replay, "a")).isEmpty();
        assertThat(after(replay, "b")).contains(List.of("c"));
    }

    @Test
    void boundsBytes() {
        Replay small = new Replay(new SocketSettings.Recovery(SocketSettings.Recovery.DEFAULT.keep(), 100, 4));
        add(small, "a", "b", "c");

        assertThat(after(small, "a")).contains(List.of("b", "c"));
        assertThat(after(small, null)).isEmpty();
    }

    @Test
    void forgetsWhatWasThereAtTheHeartbeatBefore() {
        add(replay, "a", "b");
        replay.heartbeat();
        add(replay, "c");
        assertThat(after(replay, null)).contains(List.of("a", "b", "c"));

        replay.heartbeat();

        assertThat(after(replay, "a")).isEmpty();
        assertThat(after(replay, "b")).contains(List.of("c"));
    }

    private static void add(Replay replay, String... offsets) {
        for (String offset : offsets) {
            replay.add(new Event(List.of(EncodedPacket.text(".")), offset));
        }
    }

    private static Optional<List<String>> after(Replay replay, String offset) {
        return replay.after(offset)
                .map(events -> events.stream().map(Event::offset).toList());
    }
}

package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteBatchTest {

    private final ManualTimer timer = new ManualTimer();
    private final EngineIo engine = EngineIo.create(EngineSettings.DEFAULT, timer, session -> null);
    private final Network network = new Network();
    private final EngineSession session = network.session();

    @Test
    void writesAtOnceWhereNothingIsRead() {
        send("a");

        assertThat(network.writes).containsExactly(List.of("4a"));
    }

    @Test
    void writesOnceWhenAllIsHandled() {
        WriteBatch.around(() -> {
            send("a");
            send("b");
            assertThat(network.writes).isEmpty();
        });

        assertThat(network.writes).containsExactly(List.of("4a", "4b"));
    }

    @Test
    void writesToEachSession() {
        Network other = new Network();
        EngineSession others = other.session();

        WriteBatch.around(() -> {
            send("a");
            others.send(EncodedPacket.text("b"));
        });

        assertThat(network.writes).containsExactly(List.of("4a"));
        assertThat(other.writes).containsExactly(List.of("4b"));
    }

    @Test
    void leavesAnInnerReadingToTheOuter() {
        WriteBatch.around(() -> {
            send("a");
            WriteBatch.around(() -> send("b"));
            assertThat(network.writes).isEmpty();
            send("c");
        });

        assertThat(network.writes).containsExactly(List.of("4a", "4b", "4c"));
        send("d");
        assertThat(network.writes).hasSize(2);
    }

    @Test
    void writesInBetweenWhenManyPacketsAreRead() {
        WriteBatch.around(() -> {
            send("a");
            for (int i = 0; i < 16; i++) {
                WriteBatch.packetHandled();
            }
            assertThat(network.writes).containsExactly(List.of("4a"));
            send("b");
        });

        assertThat(network.writes).containsExactly(List.of("4a"), List.of("4b"));
    }

    @Test
    void readsOnAfterwardsPastWhatABriefReadingMayRead() {
        List<String> read = new ArrayList<>();

        WriteBatch.aroundBriefly(() -> {
            for (int i = 0; i < 64; i++) {
                WriteBatch.readOn(() -> read.add("at once"));
                WriteBatch.frameRead();
            }
            WriteBatch.readOn(() -> read.add("later"));
            send("a");
            assertThat(read).hasSize(64).containsOnly("at once");
        });

        assertThat(network.writes).containsExactly(List.of("4a"));
        assertThat(read).hasSize(65).endsWith("later");
    }

    @Test
    void readsAnyNumberWhereNobodyWaits() {
        List<String> read = new ArrayList<>();

        WriteBatch.around(() -> {
            for (int i = 0; i < 100; i++) {
                WriteBatch.packetHandled();
            }
            WriteBatch.readOn(() -> read.add("at once"));
            assertThat(read).containsExactly("at once");
        });
    }

    @Test
    void writesWhatWasSentBeforeTheReadingFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WriteBatch.around(() -> {
                    send("a");
                    throw new IllegalStateException();
                }));

        assertThat(network.writes).containsExactly(List.of("4a"));
        send("b");
        assertThat(network.writes).hasSize(2);
    }

    @Test
    void writesToTheOthersWhenOneFails() {
        Network broken = new Network() {
            @Override
            public void flush() {
                throw new IllegalStateException("broken");
            }
        };
        EngineSession failing = broken.session();

        WriteBatch.around(() -> {
            failing.send(EncodedPacket.text("a"));
            send("a");
        });

        assertThat(network.writes).containsExactly(List.of("4a"));
        assertThat(failing.endedBy(CloseReason.TRANSPORT_ERROR)).isTrue();
        assertThat(broken.closed).isEqualTo(CloseReason.TRANSPORT_ERROR);
    }

    @Test
    void writesWhereTheSessionHasMovedTo() {
        Network next = new Network();
        next.carry(session);

        WriteBatch.around(() -> {
            send("a");
            session.moveTo(next);
            send("b");
        });

        assertThat(network.writes).isEmpty();
        assertThat(next.writes).containsExactly(List.of("4a", "4b"));
    }

    @Test
    void leavesWhatWasSentBeforeACloseToTheClose() {
        WriteBatch.around(() -> {
            send("a");
            session.close(CloseReason.FORCED_CLOSE);
            send("late");
        });

        assertThat(network.writes).containsExactly(List.of("4a"));
        assertThat(network.closed).isEqualTo(CloseReason.FORCED_CLOSE);
    }

    @Test
    void cutsNobodyForWhatItKeepsBack() {
        List<String> numbers = IntStream.range(0, 300).mapToObj(i -> "4" + i).toList();

        WriteBatch.around(() -> IntStream.range(0, 300).forEach(i -> send(String.valueOf(i))));

        assertThat(session.isOpen()).isTrue();
        assertThat(network.writes.stream().flatMap(List::stream)).isEqualTo(numbers);
    }

    @Test
    void cutsWhoTakesNothing() {
        network.stuck = true;

        WriteBatch.around(() -> IntStream.range(0, 128).forEach(i -> send("a")));
        assertThat(session.isOpen()).isTrue();
        WriteBatch.around(() -> send("a"));

        assertThat(session.endedBy(CloseReason.SLOW_READER)).isTrue();
    }

    @Test
    void keepsNothingBackForAHandlerThatBlocks() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread handler = new Thread(() -> WriteBatch.around(() -> {
            send("a");
            sent.countDown();
            await(release);
            send("b");
        }));
        handler.start();
        sent.await();

        timer.advance(OverdueWrites.PATIENCE);
        assertThat(network.writes).containsExactly(List.of("4a"));
        release.countDown();
        handler.join();

        assertThat(network.writes).containsExactly(List.of("4a"), List.of("4b"));
    }

    @Test
    void looksAfterEachBatchThatBlocks() {
        for (int round = 1; round <= 3; round++) {
            int writes = round;
            WriteBatch.around(() -> {
                send("a");
                timer.advance(OverdueWrites.PATIENCE);
                assertThat(network.writes).hasSize(writes);
            });
        }
    }

    private void send(String text) {
        session.send(EncodedPacket.text(text));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes what is written together; takes all of it, or nothing when it is stuck. */
    private class Network implements Transport {

        final List<List<String>> writes = new ArrayList<>();
        CloseReason closed;
        boolean stuck;
        private EngineSession carried;

        EngineSession session() {
            carry(new EngineSession(engine, engine.newId(), null, this));
            return carried;
        }

        @Override
        public void carry(EngineSession one) {
            carried = one;
        }

        @Override
        public String name() {
            return "network";
        }

        @Override
        public synchronized void flush() {
            if (stuck) {
                return;
            }
            List<EncodedPacket> packets = carried.queue().take(Integer.MAX_VALUE);
            if (!packets.isEmpty()) {
                writes.add(packets.stream().map(EncodedPacket::toString).toList());
                carried.queue().written(packets);
            }
        }

        @Override
        public void close(CloseReason reason) {
            closed = reason;
            if (!reason.abrupt()) {
                flush();
            }
        }
    }
}

package io.soullink.adapter.ws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.socketio.DisconnectReason;
import io.soullink.adapter.ws.socketio.Socket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that never read are closed, cost no more than the bound, and do not hold up the others. */
class SlowReadersTest {

    private static final int SLOW = Dose.of(100);
    private static final int PAIRS = Dose.of(100);
    private static final int RELAYS = Dose.of(1_000);
    private static final int DRIVERS = 4;
    private static final int COMPARISONS = Dose.isFull() ? 9 : 3;
    /** Bytes: what may wait for one socket, 128 frames or 1 MiB, and half as much for what goes with it. */
    private static final long BOUND = 1_500_000;
    /** Characters; 128 of them are a little less than what may wait. */
    private static final String LARGE = "x".repeat(8_000);

    private static final int EVENTS_BETWEEN_LOOKS = 16;

    private final RelayServer server = new RelayServer();
    private final List<AutoCloseable> clients = new ArrayList<>();
    private final ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        drivers.shutdown();
        server.close();
    }

    @Test
    void areClosedAndCostNoMoreThanTheBound() throws IOException {
        addSlowReaders(SLOW);
        long before = Heap.used();
        long most = before;
        for (int event = 0; !server.main.sockets().isEmpty(); event++) {
            for (Socket socket : server.main.sockets()) {
                socket.emit("large", json -> json.writeString(LARGE));
            }
            if (event % EVENTS_BETWEEN_LOOKS == 0) {
                most = Math.max(most, Heap.used());
            }
        }

        System.out.printf("%d slow readers took %,d KiB of heap together%n", SLOW, (most - before) >> 10);
        assertAllWereClosed(SLOW);
        assertThat(most - before).isLessThan(SLOW * BOUND);
    }

    @Test
    void doNotHoldUpBusyPairs() throws Exception {
        List<BusyPair> pairs = addPairs();
        relay(pairs);
        List<Double> ratios = new ArrayList<>();
        for (int comparison = 1; comparison <= COMPARISONS; comparison++) {
            long without = relay(pairs);
            addSlowReaders(1);
            long with = relay(pairs);
            while (server.main.sockets().size() > 2 * PAIRS) {
                relay(pairs);
            }
            assertAllWereClosed(comparison);
            ratios.add((double) with / without);
            System.out.printf(
                    "99%% of relays among %d pairs: %,d us, with a slow reader %,d us%n",
                    PAIRS, without / 1000, with / 1000);
        }
        Collections.sort(ratios);
        System.out.printf("ratio, median of %d: %.2f%n", COMPARISONS, ratios.get(COMPARISONS / 2));
    }

    private void assertAllWereClosed(int count) {
        Await.until(() -> server.gone.size() == count);
        assertThat(server.gone).containsOnly(DisconnectReason.SLOW_READER);
    }

    private void addSlowReaders(int count) throws IOException {
        int before = server.main.sockets().size();
        for (int i = 0; i < count; i++) {
            clients.add(new SlowReader(server.port(), "room " + i % PAIRS));
        }
        Await.until(() -> server.main.sockets().size() == before + count);
    }

    private List<BusyPair> addPairs() throws IOException {
        List<BusyPair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new BusyPair(server.port(), "room " + i));
        }
        clients.addAll(pairs);
        return pairs;
    }

    /** Lets the pairs speak; returns the nanoseconds within which 99 of 100 relays were done. */
    private long relay(List<BusyPair> pairs) throws InterruptedException, ExecutionException {
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int driver = 0; driver < DRIVERS; driver++) {
            int first = driver;
            tasks.add(() -> drive(pairs, first));
        }
        LongStream all = LongStream.empty();
        for (Future<long[]> part : drivers.invokeAll(tasks)) {
            all = LongStream.concat(all, Arrays.stream(part.get()));
        }
        long[] sorted = all.sorted().toArray();
        return sorted[sorted.length * 99 / 100];
    }

    private static long[] drive(List<BusyPair> pairs, int first) throws IOException {
        LongStream.Builder times = LongStream.builder();
        for (int relay = 0; relay < RELAYS; relay++) {
            for (int pair = first; pair < pairs.size(); pair += DRIVERS) {
                times.add(pairs.get(pair).relay());
            }
        }
        return times.build().toArray();
    }
}

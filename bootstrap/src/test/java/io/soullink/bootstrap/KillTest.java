package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.adapter.mongo.ThrowawayDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server ends in the middle of its work, again and again, and goes on with the same storage. Whatever it acknowledged is
 * there afterwards, once and in order; see {@link Audit}.
 *
 * <p>Storage is the server that {@value ThrowawayDatabase#REAL} names, or else the fake one, in a process of its own. How
 * often, and what is random in it: {@code -Dsoullink.kill.rounds}, {@code .acks} (a round, at least) and {@code .seed}.
 */
@Timeout(30 * 60)
class KillTest {
    private static final int COUPLES = 5;
    private static final int ROUNDS = Integer.getInteger("soullink.kill.rounds", 10);
    private static final int ACKNOWLEDGEMENTS = Integer.getInteger("soullink.kill.acks", 100);
    private static final long SEED = Long.getLong("soullink.kill.seed", System.nanoTime());
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 60;
    private static final int A_FEW = 5;

    private Optional<Program> fake = Optional.empty();
    private ThrowawayDatabase database;

    @BeforeEach
    void startStorage() {
        String uri = ThrowawayDatabase.realServer().orElseGet(() -> {
            fake = Optional.of(Program.start(FakeMongo.class, Map.of()));
            return fake.get().says(Pattern.compile("(mongodb://\\S+)"));
        });
        database = ThrowawayDatabase.on(uri);
    }

    @AfterEach
    void stopStorage() {
        try {
            database.close();
        } finally {
            fake.ifPresent(Program::close);
        }
    }

    @Test
    void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilled() throws Exception {
        try (Crowd crowd = meet()) {
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED + round);
                if (round % A_FEW == A_FEW - 1) {
                    // One more kill, among what is being repeated after the last.
                    talkUntilKilled(crowd, Fuse.Moment.random(0, random));
                }
                talkUntilKilled(crowd, Fuse.Moment.random(ACKNOWLEDGEMENTS, random));
            }
            settle(crowd);

            assertThat(crowd.ledger().acknowledgements()).isGreaterThanOrEqualTo((long) ROUNDS * ACKNOWLEDGEMENTS);
        }
    }

    @Test
    void aStopUnderLoadEndsInTimeAndLosesNothing() throws Exception {
        try (Crowd crowd = meet()) {
            Fuse.Moment moment = Fuse.Moment.random(ACKNOWLEDGEMENTS, new Random(SEED));
            CompletableFuture<Boolean> drained = new CompletableFuture<>();
            // The Java client waits for a heartbeat where the server said goodbye: it is made to notice.
            CompletableFuture<Void> hungUp = drained.thenRun(crowd::hangUp);
            try (ServerProcess server = ServerProcess.start(database.uri())) {
                crowd.talk(server.address(), new Fuse(moment, () -> {
                    server.stop();
                    drained.completeAsync(() -> server.endsWithin(DRAINED_WITHIN));
                }));
                hungUp.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(drained).isCompletedWithValue(true);
            settle(crowd);
        }
    }

    private Crowd meet() {
        try (ServerProcess server = ServerProcess.start(database.uri())) {
            return Crowd.of(COUPLES, server.address());
        }
    }

    private void talkUntilKilled(Crowd crowd, Fuse.Moment moment) throws Exception {
        try (ServerProcess server = ServerProcess.start(database.uri())) {
            crowd.talk(server.address(), new Fuse(moment, server::kill));
        }
    }

    /** Everything is answered at last, and the books agree. */
    private void settle(Crowd crowd) throws Exception {
        try (ServerProcess server = ServerProcess.start(database.uri())) {
            crowd.finish(server.address());
        }
        try (MongoStorage storage = MongoStorage.connect(database.uri())) {
            assertThat(crowd.faults(storage.messages())).as("seed %d", SEED).isEmpty();
        }
        assertThat(crowd.ledger().unanswered()).as("seed %d", SEED).isEmpty();
    }
}

package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.adapter.mongo.ThrowawayDatabase;
import io.soullink.app.Storage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each message is sent one to four times, at once or later and from either of its sender's devices, and is one message. How
 * many, and what is random in it: {@code -Dsoullink.repeats.sends} and {@code .seed}.
 */
@Timeout(30 * 60)
class RepeatedSendsTest {
    private static final int SENDS = Integer.getInteger("soullink.repeats.sends", 2_000);
    private static final long SEED = Long.getLong("soullink.repeats.seed", System.nanoTime());
    private static final int AT_ONCE = 40;
    private static final int MOST_REPEATS = 3;
    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, String> ENVIRONMENT = Map.of("PORT", "0", "EVENT_RATE", "off");

    private final Ledger ledger = new Ledger();
    private final Random random = new Random(SEED);

    /** One sending of a message. */
    private record Sending(Text text, Device device) {}

    @Test
    void inMemoryEachIsStoredAndHeardOnce() throws Exception {
        sendAndRepeat(new InMemoryStorage());
    }

    @Test
    void inMongoEachIsStoredAndHeardOnce() throws Exception {
        try (FakeMongo fake = FakeMongo.start();
                ThrowawayDatabase database =
                        ThrowawayDatabase.on(ThrowawayDatabase.realServer().orElse(fake.uri("unused")))) {
            sendAndRepeat(MongoStorage.connect(database.uri()));
        }
    }

    private void sendAndRepeat(Storage storage) throws Exception {
        Settings settings = SettingsReader.read(List.of(), ENVIRONMENT, Path.of("no file"));
        try (SoulLinkServer server = SoulLinkServer.start(settings, storage)) {
            URI address = URI.create("http://localhost:" + server.port());
            HttpUser ada = HttpUser.signedIn(address, "Ada");
            HttpUser bob = HttpUser.signedIn(address, "Bob");
            String room = ada.pairWith(bob);
            Reader bobs = new Reader(bob, room);
            bobs.connect(address, Fuse.wet());
            try (Device phone = Device.of(address, ada);
                    Device tablet = Device.of(address, ada)) {
                talk(room, ada.id(), List.of(phone, tablet));
            }
            bobs.catchUp();
            bobs.hangUp();

            List<Kept> row = Kept.in(storage.messages(), room);
            assertThat(Audit.faults(ledger.entries(), Map.of(room, row), List.of(bobs.reading())))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(row).hasSize(SENDS);
            assertThat(bobs.reading().heard().get(0)).isEqualTo(row);
        }
    }

    private void talk(String room, String sender, List<Device> devices) throws Exception {
        List<Sending> outbox = new ArrayList<>();
        for (int number = 1; number <= SENDS; number++) {
            Text text = new Text(room, sender, "m" + number, "text of m" + number);
            int sendings = 1 + random.nextInt(MOST_REPEATS + 1);
            for (int i = 0; i < sendings; i++) {
                outbox.add(new Sending(text, devices.get(random.nextInt(devices.size()))));
            }
            if (outbox.size() >= AT_ONCE) {
                send(outbox, outbox.size() / 2);
            }
        }
        send(outbox, outbox.size());
    }

    /** Sends so many of these, any of them, at once; what is left, perhaps of a message that was sent, comes later. */
    private void send(List<Sending> outbox, int count) throws Exception {
        Collections.shuffle(outbox, random);
        List<Sending> now = outbox.subList(0, count);
        CompletableFuture<?>[] answers = now.stream().map(this::send).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        now.clear();
    }

    private CompletableFuture<?> send(Sending sending) {
        ledger.add(new Ledger.Invoked(sending.text()));
        return sending.device()
                .ask("send_message", sending.text().asEvent())
                .thenAccept(answer -> note(sending.text(), answer));
    }

    private void note(Text text, JsonNode answer) {
        ledger.add(
                answer.path("ok").asBoolean()
                        ? new Ledger.Acknowledged(text.keptAs(answer))
                        : new Ledger.Refused(text, answer.at("/error/code").asText()));
    }
}

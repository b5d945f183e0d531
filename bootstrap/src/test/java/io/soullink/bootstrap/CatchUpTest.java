package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.adapter.mongo.ThrowawayDatabase;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A device that was away for long gets all that it missed, on MongoDB and over a real socket. */
@Timeout(5 * 60)
class CatchUpTest {
    private static final int MISSED = 10_000;
    private static final Settings.Access ACCESS =
            new Settings.Access(true, Optional.of("a secret of thirty-two bytes, ok!"));

    private final Ledger ledger = new Ledger();

    @Test
    void aDeviceThatMissedTenThousandMessagesGetsThemAllInOrder() throws Exception {
        try (FakeMongo fake = FakeMongo.start();
                ThrowawayDatabase database =
                        ThrowawayDatabase.on(ThrowawayDatabase.realServer().orElse(fake.uri("unused")))) {
            MongoSettings mongo = MongoSettings.of(database.uri());
            try (MongoStorage storage = MongoStorage.connect(mongo);
                    SoulLinkServer server = SoulLinkServer.start(
                            Settings.defaults().onPort(0).with(ACCESS).keptIn(mongo))) {
                catchUp(URI.create("http://localhost:" + server.port()), storage.messages());
            }
        }
    }

    private void catchUp(URI address, Messages messages) throws Exception {
        HttpUser ada = HttpUser.signedIn(address, "Ada");
        HttpUser bob = HttpUser.signedIn(address, "Bob");
        String room = ada.pairWith(bob);
        Reader bobs = new Reader(bob, room);
        IntStream.rangeClosed(1, MISSED).parallel().forEach(number -> say(messages, room, ada, number));

        bobs.connect(address, Fuse.wet());
        long start = System.nanoTime();
        bobs.catchUp();
        measured(Duration.ofNanos(System.nanoTime() - start));
        bobs.hangUp();

        List<Kept> row = Kept.in(messages, room);
        assertThat(Audit.faults(ledger.entries(), Map.of(room, row), List.of(bobs.reading())))
                .isEmpty();
        assertThat(bobs.reading().caughtUp()).hasSize(MISSED);
    }

    /** Past the server, which would tell the device. */
    private void say(Messages messages, String room, HttpUser sender, int number) {
        Text text = new Text(room, sender.id(), "m" + number, "text of m" + number);
        ledger.add(new Ledger.Invoked(text));
        Origin origin = new Origin(new CoupleId(room), new UserId(text.sender()), new ClientMessageId(text.id()));
        Message message = messages.append(
                        new Draft(origin, Content.of(text.content()), Optional.empty()),
                        new MessageId(String.format("%024x", number)),
                        Instant.EPOCH.plusSeconds(number))
                .value();
        ledger.add(new Ledger.Acknowledged(Kept.of(message)));
    }

    private static void measured(Duration time) {
        if (Boolean.getBoolean("soullink.measure")) {
            System.out.println("caught up with " + MISSED + " messages in " + time.toMillis() + " ms");
        }
    }
}

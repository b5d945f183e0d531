package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.soullink.app.SoulLink;
import io.soullink.app.Storage;
import io.soullink.app.account.Registration;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is left in the database of somebody who is erased, on two servers that share it. */
class ErasedTracesTest {
    /** As {@link io.soullink.app.erasure.ErasureService} says. */
    private static final Duration SWEPT_AFTER = Duration.ofMinutes(1);

    private static final Duration ENDED_AFTER = Duration.ofHours(2);
    private static final String PASSWORD = "correct horse";

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private final AtomicReference<Instant> now = new AtomicReference<>(Some.TIME);
    private final SoulLink here = server(databases.connect());
    /** The ticks of its storage stand still, so that it believes what it knows for as long as the test likes. */
    private final SoulLink there = server(databases.connect(new MovableClocks()));

    private final UserId ada = register("Ada");
    private final UserId bob = register("Bob");
    private final CoupleId room = pair();

    private SoulLink server(Storage storage) {
        return SoulLink.builder()
                .storage(storage)
                .clock(now::get)
                .passwords(new Pbkdf2Passwords(1))
                .build();
    }

    private UserId register(String name) {
        Registration registration = new Registration(
                new Email(name + "@example.org"), new Password(PASSWORD), Some.profile(name), ZoneOffset.UTC);
        return here.accounts().register(registration).id();
    }

    private CoupleId pair() {
        String code = here.pairing().invite(Actor.of(ada)).code().value();
        return here.pairing().acceptInvitation(Actor.of(bob), code).couple().id();
    }

    private void say(SoulLink server, UserId sender, String id) {
        NewMessage message = new NewMessage(
                room, new ClientMessageId(id), Content.of("secret " + id), Optional.empty(), Optional.empty());
        server.chat().send(Actor.of(sender), message);
    }

    /** All documents that name one of these, in any collection, without their collection's bookkeeping. */
    private List<String> traces(String... words) {
        MongoDatabase database = databases.raw();
        List<String> traces = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                String json = document.toJson();
                if (List.of(words).stream().anyMatch(json::contains)) {
                    traces.add(json);
                }
            }
        }
        return traces;
    }

    private void tick(Duration passed) {
        now.updateAndGet(before -> before.plus(passed));
        there.tick();
    }

    @Test
    void nothingIsLeftButThatSomebodyIsBeingErased() {
        say(here, ada, "m1");
        here.moods().note(Actor.of(ada), room, LocalDate.of(2026, 3, 1), "secret note");

        here.erasure().erase(Actor.of(ada), PASSWORD);

        assertThat(traces("secret", "ada@example.org", "Ada")).isEmpty();
        assertThat(traces(ada.value(), room.value())).hasSize(1);
        Document left = databases
                .raw()
                .getCollection("users")
                .find(new Document("erasureBegunAt", new Document("$exists", true)))
                .first();
        assertThat(left).containsOnlyKeys("_id", "email", "erasureBegunAt", "erasureDueAt", "couples");
        assertThat(left.get("email")).isEqualTo(left.get("_id"));
    }

    @Test
    void whatAnotherServerStoredOnItsOldBeliefGoesToo() {
        say(there, bob, "m1");

        here.erasure().erase(Actor.of(ada), PASSWORD);
        say(there, bob, "m2");
        assertThat(traces("secret m2")).hasSize(1);

        tick(SWEPT_AFTER);
        assertThat(traces("secret")).isEmpty();
        tick(ENDED_AFTER);
        assertThat(traces(ada.value(), room.value())).isEmpty();
        assertThat(here.accounts().account(Actor.of(bob)).id()).isEqualTo(bob);
    }
}

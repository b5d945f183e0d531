package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.Storage;
import io.soullink.app.port.Actor;
import io.soullink.app.presence.PresenceService;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;

/** What happens to a socket while it is being let in. */
class ConnectRacesTest {
    private final InMemoryStorage real = new InMemoryStorage();
    private final Couples couples = mock(Couples.class, AdditionalAnswers.delegatesTo(real.couples()));
    private final ServedGateway server = ServedGateway.on(true, storage());
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");

    private Storage storage() {
        Storage storage = mock(Storage.class);
        when(storage.users()).thenReturn(real.users());
        when(storage.erasures()).thenReturn(real.erasures());
        when(storage.couples()).thenReturn(couples);
        when(storage.messages()).thenReturn(real.messages());
        when(storage.moods()).thenReturn(real.moods());
        when(storage.calls()).thenReturn(real.calls());
        when(storage.places()).thenReturn(real.places());
        when(storage.mediaFiles()).thenReturn(real.mediaFiles());
        when(storage.products()).thenReturn(real.products());
        when(storage.milestones()).thenReturn(real.milestones());
        when(storage.events()).thenReturn(real.events());
        when(storage.reminders()).thenReturn(real.reminders());
        when(storage.durability()).thenReturn(Storage.Durability.MEMORY);
        return storage;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSignOutReachesASocketThatIsJustBeingLetIn() {
        String token = server.token("ada");
        doAnswer(lookUp -> {
                    server.soulLink().accounts().signOutEverywhere(Actor.of(ada));
                    return real.couples().liveCoupleOf(ada);
                })
                .doAnswer(lookUp -> real.couples().liveCoupleOf(ada))
                .when(couples)
                .liveCoupleOf(ada);

        try (WireClient client = server.open().send("40{\"token\":\"" + token + "\"}")) {
            assertThat(client.next()).startsWith("40");
            assertThat(client.next()).isEqualTo("41");
        }
    }

    @Test
    void whoCouldNotBeLetInIsNotThere() {
        server.pair(ada, bob);
        String token = server.token("ada");
        try (WireClient bobs = server.connected("bob")) {
            heard(bobs);
            doAnswer(lookUp -> {
                        throw new StorageException("away", false, null);
                    })
                    .doAnswer(lookUp -> real.couples().liveCoupleOf(ada))
                    .when(couples)
                    .liveCoupleOf(any());

            try (WireClient client = server.open().send("40{\"token\":\"" + token + "\"}")) {
                assertThat(client.next()).startsWith("44").contains("\"code\":\"unavailable\"");
            }
            server.advance(PresenceService.GRACE);

            assertThat(heard(bobs)).startsWith("42[\"user_offline\"");
        }
    }
}

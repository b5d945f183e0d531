package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.Storage;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class StorageAwayTest {
    private final InMemoryStorage real = new InMemoryStorage();
    private final Messages messages = Mockito.mock(Messages.class);
    private final Moods moods = Mockito.mock(Moods.class);
    private final ServedGateway server = ServedGateway.on(true, failing());
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId room = server.pair(ada, bob);

    private Storage failing() {
        Storage storage = Mockito.mock(Storage.class);
        when(storage.users()).thenReturn(real.users());
        when(storage.erasures()).thenReturn(real.erasures());
        when(storage.couples()).thenReturn(real.couples());
        when(storage.messages()).thenReturn(messages);
        when(storage.calls()).thenReturn(real.calls());
        when(storage.moods()).thenReturn(moods);
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
    void nothingIsAcknowledgedOrToldWhileStorageIsAway() {
        assertThat(sendWhile(new StorageException("gone", false, null))).contains("\"code\":\"unavailable\"");
    }

    @Test
    void anUnknownOutcomeIsCalledSo() {
        assertThat(sendWhile(new StorageException("time-out", true, null))).contains("\"code\":\"unknown\"");
    }

    @Test
    void aFaultOfTheServersTellsNothingOfItself() {
        assertThat(sendWhile(new IllegalStateException("secret detail")))
                .contains("\"code\":\"internal\"")
                .doesNotContain("secret");
    }

    @Test
    void resultsOfDaysThatCannotBeBroughtKeepNobodyOut() {
        when(moods.owed(any(), any(), anyInt())).thenThrow(new StorageException("gone", false, null));

        try (WireClient client = server.connected("ada")) {
            heard(client);
            client.send("420[\"typing\",{\"roomId\":\"" + room + "\",\"typing\":true}]");

            assertThat(client.next()).startsWith("430[{\"ok\":true");
        }
    }

    private String sendWhile(RuntimeException failure) {
        doThrow(failure).when(messages).append(any(), any(), any());
        try (WireClient adas = server.connected("ada");
                WireClient bobs = server.connected("bob")) {
            heard(adas);
            heard(adas);
            heard(bobs);
            adas.send("420[\"send_message\",{\"roomId\":\"" + room
                    + "\",\"message\":{\"id\":\"1\",\"content\":\"hi\"}}]");
            String answer = adas.next();
            assertThat(answer).startsWith("430[{\"ok\":false");
            assertThat(bobs.unread()).isEmpty();
            return answer;
        }
    }
}

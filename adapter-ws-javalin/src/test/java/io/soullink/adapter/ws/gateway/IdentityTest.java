package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.port.Actor;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private ServedGateway server = ServedGateway.start(true);
    private UserId ada = server.register("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenInTheConnectPacketSaysWhoItIs() {
        try (WireClient client = server.connected("ada")) {
            client.send("420[\"register_user\",{\"userId\":\"" + ada + "\"}]");

            assertThat(client.next())
                    .isEqualTo("430[{\"ok\":true,\"userId\":\"" + ada + "\",\"durability\":\"memory\"}]");
        }
    }

    @Test
    void aBadTokenIsRefusedWithACode() {
        try (WireClient client = server.open().send("40{\"token\":\"forged\"}")) {
            assertThat(client.next())
                    .isEqualTo("44{\"message\":\"sign in to go on\",\"data\":"
                            + "{\"code\":\"unauthenticated\",\"message\":\"sign in to go on\"}}");
        }
    }

    @Test
    void unreadableAuthIsRefusedWithACodeToo() {
        try (WireClient client = server.open().send("40{\"token\":1,\"token\":2}")) {
            assertThat(client.next()).startsWith("44").contains("\"data\":{\"code\":\"invalid\"");
        }
    }

    @Test
    void aSocketWithoutATokenMayRegisterWithOne() {
        try (WireClient client = server.anonymous()) {
            client.send(
                    "420[\"register_user\",{\"userId\":\"" + ada + "\",\"token\":\"" + server.token("ada") + "\"}]");

            assertThat(client.next()).startsWith("430[{\"ok\":true");
            server.advance(Identities.ANONYMOUS);
            client.send("421[\"typing\",{\"roomId\":\"x\",\"typing\":true}]");
            assertThat(client.next()).contains("forbidden");
        }
    }

    @Test
    void aSocketThatNeverSaysWhoItIsIsShownOutAfterTenSeconds() {
        try (WireClient client = server.anonymous()) {
            server.advance(Identities.ANONYMOUS);

            assertThat(client.next()).isEqualTo("41");
        }
    }

    @Test
    void nobodyIsBelievedWithoutAToken() {
        try (WireClient client = server.anonymous()) {
            client.send("420[\"register_user\",{\"userId\":\"" + ada + "\"}]");
            assertThat(client.next()).contains("\"ok\":false").contains("unauthenticated");

            client.send("421[\"sync\",{\"roomId\":\"" + ada + "\",\"after\":0}]");
            assertThat(client.next()).contains("\"ok\":false").contains("unauthenticated");
        }
    }

    @Test
    void nobodyIsSomebodyElse() {
        UserId bob = server.register("bob");
        try (WireClient client = server.connected("ada")) {
            client.send("420[\"register_user\",{\"userId\":\"" + bob + "\"}]");

            assertThat(client.next()).contains("\"code\":\"forbidden\"");
        }
    }

    @Test
    void inDemoModeAUserIdIsBelieved() {
        restartInDemoMode();
        try (WireClient client = server.anonymous()) {
            server.advance(Identities.ANONYMOUS.multipliedBy(2));
            client.send("420[\"register_user\",{\"userId\":\"" + ada + "\"}]");

            assertThat(client.next()).startsWith("430[{\"ok\":true");
        }
    }

    @Test
    void inDemoModeATokenIsVerifiedAllTheSame() {
        restartInDemoMode();
        try (WireClient client = server.anonymous()) {
            client.send("420[\"register_user\",{\"userId\":\"" + ada + "\",\"token\":\"forged\"}]");

            assertThat(client.next()).contains("unauthenticated");
        }
    }

    @Test
    void signingOutEverywhereShowsEveryDeviceOut() {
        try (WireClient phone = server.connected("ada");
                WireClient tablet = server.connected("ada")) {
            server.soulLink().accounts().signOutEverywhere(Actor.of(ada));

            assertThat(phone.next()).isEqualTo("41");
            assertThat(tablet.next()).isEqualTo("41");
        }
    }

    @Test
    void whoIsErasedIsShownOutOnEveryDeviceAndDoesNotComeBack() {
        try (WireClient phone = server.connected("ada");
                WireClient tablet = server.connected("ada")) {
            String token = server.token("ada");
            server.soulLink().erasure().erase(Actor.of(ada), "a long password");

            assertThat(phone.next()).isEqualTo("41");
            assertThat(tablet.next()).isEqualTo("41");
            try (WireClient late = server.open().send("40{\"token\":\"" + token + "\"}")) {
                assertThat(late.next()).startsWith("44").contains("unauthenticated");
            }
        }
    }

    @Test
    void aNewPasswordShowsOldSessionsOutAndLetsTheNewTokenIn() {
        try (WireClient client = server.connected("ada")) {
            String old = server.token("ada");
            String fresh = server.soulLink()
                    .accounts()
                    .changePassword(Actor.of(ada), "a long password", new Password("another password"))
                    .token();

            assertThat(client.next()).isEqualTo("41");
            try (WireClient late = server.open().send("40{\"token\":\"" + old + "\"}");
                    WireClient next = server.open().send("40{\"token\":\"" + fresh + "\"}")) {
                assertThat(late.next()).startsWith("44");
                assertThat(next.next()).startsWith("40");
            }
        }
    }

    @Test
    void aSocketEndsWithItsToken() {
        try (WireClient client = server.connected("ada")) {
            server.advance(ServedGateway.TOKEN_LIFETIME);

            assertThat(client.next()).isEqualTo("41");
        }
    }

    private void restartInDemoMode() {
        server.close();
        server = ServedGateway.start(false);
        ada = server.register("ada");
    }
}

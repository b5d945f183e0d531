package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartnerRoutesTest {
    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesACodeForADay() {
        Reply reply = server.post(ada, "/user/generate-partner-link", null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/code")).matches("[A-HJ-NP-Z2-9]{8}");
        assertThat(reply.field("/expiresAt")).isEqualTo("2026-11-23T16:44:00.000Z");
    }

    @Test
    void connectsWhoBringsTheCode() {
        patch(ada, "{\"img\":\"/uploads/a\"}");

        Reply reply = connect(bob, code(ada).toLowerCase(java.util.Locale.ROOT));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/message")).isNotBlank();
        String couple = reply.field("/part/coupleId");
        assertThat(couple).matches("[0-9a-f]{24}");
        assertThat(reply.json().get("part").toString())
                .isEqualTo("{\"_id\":\"" + ada.id() + "\",\"name\":\"Ada\",\"avatar_url\":\"/uploads/a\","
                        + "\"img\":\"/uploads/a\",\"coupleId\":\"" + couple + "\",\"roomId\":\"" + couple + "\"}");
    }

    @Test
    void refusesOnesOwnCode() {
        Reply reply = connect(ada, code(ada));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("/code")).isEqualTo("own_code");
    }

    @Test
    void doesNotTellAnUnknownCodeFromAnExpiredOne() {
        String code = code(ada);
        Reply unknown = connect(bob, "ABCDEFGH");
        server.clock.advance(Duration.ofHours(24));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.field("/code")).isEqualTo("unknown_code");
        assertThat(connect(bob, code)).isEqualTo(unknown);
        assertThat(connect(bob, "'; drop")).isEqualTo(unknown);
    }

    @Test
    void takesACodeOnce() {
        String code = code(ada);
        connect(bob, code);

        assertThat(connect(server.person("Eve"), code).status()).isEqualTo(404);
    }

    @Test
    void refusesAThirdPartner() {
        server.pair(ada, bob);
        Person eve = server.person("Eve");

        Reply invite = server.post(ada, "/user/generate-partner-link", null);
        Reply accept = connect(ada, code(eve));

        assertThat(invite.status()).isEqualTo(409);
        assertThat(invite.field("/code")).isEqualTo("already_connected");
        assertThat(accept.status()).isEqualTo(409);
    }

    @Test
    void limitsGuessingOfCodes() {
        for (int guess = 0; guess < 5; guess++) {
            connect(bob, "AAAAAAAA");
        }

        Reply limited = connect(bob, code(ada));

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).contains("300");
        server.clock.advance(Duration.ofMinutes(5));
        assertThat(connect(bob, code(ada)).status()).isEqualTo(200);
    }

    @Test
    void asksForTheCode() {
        Reply reply = server.post(bob, "/user/connect-partner", "{}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.field("/errors/0/field")).isEqualTo("partnerCode");
    }

    @Test
    void showsBothPartnersWithoutTheirAddresses() {
        CoupleId couple = server.pair(ada, bob);

        Reply reply = server.get(ada, "/user/profile");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo("{\"partner1\":" + partner(ada, "Ada") + ",\"partner2\":" + partner(bob, "Bob")
                        + ",\"anniversary\":null,\"milestones\":[],\"coupleId\":\"" + couple
                        + "\",\"timeZone\":\"UTC\"}");
    }

    @Test
    void listsThePartnerAsAConnection() {
        CoupleId couple = server.pair(ada, bob);

        assertThat(server.get(ada, "/user/connections").text())
                .isEqualTo("[{\"roomId\":\"" + couple + "\",\"partner\":{\"_id\":\"" + bob.id()
                        + "\",\"name\":\"Bob\",\"avatar_url\":null}}]");
    }

    @Test
    void hasAnEmptyListForWhoHasNoPartner() {
        Reply connections = server.get(ada, "/user/connections");
        Reply profile = server.get(ada, "/user/profile");

        assertThat(connections.status()).isEqualTo(200);
        assertThat(connections.text()).isEqualTo("[]");
        assertThat(profile.status()).isEqualTo(404);
        assertThat(profile.field("/code")).isEqualTo("no_partner");
    }

    @Test
    void disconnectsAndFindsTheSameCoupleAgain() {
        CoupleId couple = server.pair(ada, bob);

        Reply parted = server.send("DELETE", bob, "/user/disconnect-partner", null);

        assertThat(parted.status()).isEqualTo(200);
        assertThat(parted.field("/message")).isNotBlank();
        assertThat(server.get(ada, "/user/connections").text()).isEqualTo("[]");
        assertThat(server.send("DELETE", ada, "/user/disconnect-partner", null).status())
                .isEqualTo(404);
        assertThat(server.pair(bob, ada)).isEqualTo(couple);
    }

    private String code(Person inviter) {
        return server.post(inviter, "/user/generate-partner-link", null).field("/code");
    }

    private Reply connect(Person as, String code) {
        return server.post(as, "/user/connect-partner", "{\"partnerCode\":\"" + code + "\"}");
    }

    private void patch(Person as, String json) {
        server.send("PATCH", as, "/user/me", json);
    }

    private static String partner(Person person, String name) {
        return "{\"_id\":\"" + person.id() + "\",\"name\":\"" + name + "\",\"avatar_url\":null,\"img\":null,"
                + "\"birthday\":\"1995-05-04\",\"gender\":\"female\",\"status\":\"\",\"timeZone\":\"UTC\"}";
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.http.TestServer.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserRoutesTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void registersANewcomer() {
        Reply reply = server.post(null, "/user/register", """
                {"name":" Ada ","email":"Ada@Example.org","password":"correct horse","birthday":"1995-05-04",
                 "gender":"female","img":"/uploads/1","status":"in love","timeZone":"Asia/Kolkata","admin":true}""");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.field("/message")).isNotBlank().isEqualTo(reply.field("/massage"));
        JsonNode user = reply.json().get("user");
        assertThat(user.toString())
                .isEqualTo(
                        "{\"_id\":\"" + user.get("_id").asText() + "\",\"name\":\"Ada\",\"email\":\"ada@example.org\","
                                + "\"birthday\":\"1995-05-04\",\"gender\":\"female\",\"img\":\"/uploads/1\","
                                + "\"status\":\"in love\",\"timeZone\":\"Asia/Kolkata\",\"moodSharing\":\"shared\","
                                + "\"createdAt\":\"2026-11-22T16:44:00.000Z\"}");
        assertThat(user.get("_id").asText()).matches("[0-9a-f]{24}");
    }

    @Test
    void takesWhatIsLeftOutByItsDefault() {
        Reply reply = server.post(null, "/user/register", TestServer.registration("Ada", "ada@example.org"));

        assertThat(reply.json().at("/user/img").isNull()).isTrue();
        assertThat(reply.field("/user/status")).isEmpty();
        assertThat(reply.field("/user/timeZone")).isEqualTo("UTC");
    }

    @Test
    void refusesAnAddressThatIsTakenInAnyCase() {
        server.person("Ada");

        Reply reply = server.post(null, "/user/register", TestServer.registration("Ida", "ADA@example.ORG"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.field("/code")).isEqualTo("email_taken");
        assertThat(reply.field("/massage")).isNotBlank().isEqualTo(reply.field("/message"));
    }

    @Test
    void tellsAllFaultsOfAFormAtOnce() {
        Reply reply = server.post(
                null,
                "/user/register",
                "{\"name\":\"A\",\"email\":\"nobody\",\"birthday\":\"4.5.1995\",\"img\":\"ftp://x\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field"))
                .containsExactly("name", "email", "password", "birthday", "gender", "img");
        assertThat(reply.field("/detail")).contains("name must have at least 2 characters", "password is missing");
        assertThat(reply.field("/massage")).isEqualTo(reply.field("/detail"));
    }

    @ParameterizedTest
    @CsvSource({
        "birthday, 2026-11-22",
        "birthday, 2013-11-23",
        "birthday, 2026-02-30",
        "birthday, +12026-01-01",
        "birthday, 1899-12-31",
        "birthday, ''",
        "email, ada@",
        "password, 1234567",
        "timeZone, Mars/Olympus",
        "gender, ''",
        "name, x"
    })
    void refusesAValueOutsideOfItsRule(String field, String value) {
        JsonNode form = Json.parse(TestServer.registration("Ada", "ada@example.org"));
        String json = ((com.fasterxml.jackson.databind.node.ObjectNode) form)
                .put(field, value)
                .toString();

        Reply reply = server.post(null, "/user/register", json);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void takesTheDayOfAFullTimestampAsABirthday() {
        String json =
                TestServer.registration("Ada", "ada@example.org").replace("1995-05-04", "1995-05-04T00:00:00.000Z");

        assertThat(server.post(null, "/user/register", json).field("/user/birthday"))
                .isEqualTo("1995-05-04");
    }

    @Test
    void signsInWhateverTheCaseOfTheAddress() {
        Person ada = server.person("Ada");

        Reply reply = server.post(null, "/user/login", TestServer.credentials("ADA@EXAMPLE.ORG", TestServer.PASSWORD));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/massage")).isNotBlank().isEqualTo(reply.field("/message"));
        assertThat(reply.field("/user/email")).isEqualTo("ada@example.org");
        assertThat(server.get(ada.with(reply.field("/token")), "/user/me").status())
                .isEqualTo(200);
    }

    @Test
    void doesNotTellAWrongAddressFromAWrongPassword() {
        server.person("Ada");

        Reply wrongPassword =
                server.post(null, "/user/login", TestServer.credentials("ada@example.org", "wrong horse"));
        Reply wrongAddress = server.post(null, "/user/login", TestServer.credentials("ida@example.org", "wrong horse"));
        Reply noAddress = server.post(null, "/user/login", TestServer.credentials("ida", "wrong horse"));

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.field("/code")).isEqualTo("bad_credentials");
        assertThat(wrongPassword.field("/massage")).isNotBlank();
        assertThat(wrongAddress).isEqualTo(wrongPassword);
        assertThat(noAddress).isEqualTo(wrongPassword);
    }

    @Test
    void asksForWhatIsMissingToSignIn() {
        Reply reply = server.post(null, "/user/login", "{\"email\":null}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field")).containsExactly("email", "password");
        assertThat(reply.field("/massage")).isNotBlank();
    }

    @Test
    void limitsGuessingAndSaysHowLong() {
        server.person("Ada");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(login("guess " + guess).status()).isEqualTo(401);
        }

        Reply limited = login(TestServer.PASSWORD);

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.field("/code")).isEqualTo("too_many_attempts");
        assertThat(limited.field("/massage")).isNotBlank();
        assertThat(limited.header("Retry-After")).contains("300");
        server.clock.advance(Duration.ofSeconds(300));
        assertThat(login(TestServer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void roundsTheWaitUp() {
        server.person("Ada");
        for (int guess = 0; guess < 5; guess++) {
            login("guess " + guess);
        }
        server.clock.advance(Duration.ofMillis(1));

        assertThat(login(TestServer.PASSWORD).header("Retry-After")).contains("300");
    }

    @Test
    void showsPeopleThemselvesWithoutTheirSecrets() {
        Person ada = server.person("Ada");

        Reply reply = server.get(ada, "/user/me");

        List<String> names = new ArrayList<>();
        reply.json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "_id",
                        "name",
                        "email",
                        "birthday",
                        "gender",
                        "img",
                        "status",
                        "timeZone",
                        "moodSharing",
                        "createdAt");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void changesTheFieldsThatAreNamed() {
        Person ada = server.person("Ada");

        Reply reply =
                patch(ada, "{\"status\":\"happy\",\"timeZone\":\"Europe/Berlin\",\"img\":\"https://x.example/1\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/status")).isEqualTo("happy");
        assertThat(reply.field("/timeZone")).isEqualTo("Europe/Berlin");
        assertThat(reply.field("/img")).isEqualTo("https://x.example/1");
        assertThat(reply.field("/name")).isEqualTo("Ada");
        assertThat(patch(ada, "{\"name\":\"Ada L\",\"gender\":\"f\",\"birthday\":\"1990-01-01\"}")
                        .text())
                .contains(
                        "\"name\":\"Ada L\"",
                        "\"gender\":\"f\"",
                        "\"birthday\":\"1990-01-01\"",
                        "\"status\":\"happy\"");
        assertThat(server.get(ada, "/user/me").field("/name")).isEqualTo("Ada L");
    }

    @Test
    void clearsAPictureOrAStatusByNull() {
        Person ada = server.person("Ada");
        patch(ada, "{\"status\":\"happy\",\"img\":\"/uploads/1\"}");

        Reply reply = patch(ada, "{\"status\":null,\"img\":null}");

        assertThat(reply.field("/status")).isEmpty();
        assertThat(reply.json().get("img").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "birthday", "gender", "timeZone"})
    void clearsNothingElse(String field) {
        Person ada = server.person("Ada");

        Reply reply = patch(ada, "{\"" + field + "\":null}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.field("/errors/0/field")).isEqualTo(field);
        assertThat(reply.field("/errors/0/message")).isEqualTo("is missing");
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        Person ada = server.person("Ada");

        Reply reply = server.post(
                ada, "/user/change-password", "{\"oldPassword\":\"correct horse\",\"newPassword\":\"battery staple\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/message")).isNotBlank();
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(401);
        assertThat(server.get(ada.with(reply.field("/token")), "/user/me").status())
                .isEqualTo(200);
        assertThat(login(TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(login("battery staple").status()).isEqualTo(200);
    }

    @Test
    void changesNoPasswordWithoutTheOldOne() {
        Person ada = server.person("Ada");

        Reply wrong =
                server.post(ada, "/user/change-password", "{\"oldPassword\":\"x\",\"newPassword\":\"battery staple\"}");
        Reply tooShort = server.post(
                ada, "/user/change-password", "{\"oldPassword\":\"correct horse\",\"newPassword\":\"short\"}");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.field("/message")).isEqualTo("wrong password");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.field("/errors/0/field")).isEqualTo("newPassword");
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
    }

    @Test
    void signsOutEverywhere() {
        Person ada = server.person("Ada");

        assertThat(server.post(ada, "/user/sign-out-everywhere", null).field("/message"))
                .isNotBlank();
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(401);
    }

    @Test
    void changesOnesOwnPictureOnly() {
        Person ada = server.person("Ada");
        Person eve = server.person("Eve");

        Reply own = picture(ada, "{\"userId\":\"" + ada.id() + "\",\"imageUrl\":\"https://x.example/a.png\"}");
        Reply others = picture(eve, "{\"userId\":\"" + ada.id() + "\",\"imageUrl\":\"https://x.example/e.png\"}");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.field("/message")).isNotBlank();
        assertThat(own.field("/user/img")).isEqualTo("https://x.example/a.png");
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.field("/code")).isEqualTo("forbidden");
        assertThat(server.get(ada, "/user/me").field("/img")).isEqualTo("https://x.example/a.png");
        assertThat(picture(ada, "{\"imageUrl\":\"javascript:x\"}").field("/errors/0/field"))
                .isEqualTo("imageUrl");
        assertThat(picture(ada, "{\"imageUrl\":\"/uploads/2\"}").field("/user/img"))
                .isEqualTo("/uploads/2");
    }

    private Reply login(String password) {
        return server.post(null, "/user/login", TestServer.credentials("ada@example.org", password));
    }

    private Reply patch(Person as, String json) {
        return server.send("PATCH", as, "/user/me", json);
    }

    private Reply picture(Person as, String json) {
        return server.send("PUT", as, "/user/profile-picture", json);
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.HttpSettings.Auth;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ada is an admin, Bob is not. */
class CatalogueRoutesTest {
    private static final String PLACES = "/api/eventplaces";
    private static final String PRODUCTS = "/api/products";
    private static final String NOTHINGS = "/0123456789abcdef01234567";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");

    @BeforeEach
    void grant() {
        server.soulLink.admins().grant(ada.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAdminKeepsPlacesThatEverybodyReads() {
        Reply added = server.post(
                ada,
                PLACES,
                "{\"name\":\"Blue Door\",\"address\":\"1 Lane\",\"city\":\"Pune\",\"state\":\"MH\",\"location\":\"18.5,73.8\","
                        + "\"goodfor\":[\"date\",\"birthday\"],\"type\":\"cafe\",\"phone\":\"+91 20 1234\","
                        + "\"email\":\"hi@blue.example\",\"website\":\"https://blue.example\",\"description\":\"quiet\","
                        + "\"images\":[\"https://blue.example/1.jpg\"],\"ratting\":4.5}");
        String path = PLACES + "/" + added.field("/_id");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("location")).contains(path);
        assertThat(added.text())
                .isEqualTo("{\"_id\":\"" + added.field("/_id")
                        + "\",\"name\":\"Blue Door\",\"address\":\"1 Lane\",\"city\":\"Pune\",\"state\":\"MH\","
                        + "\"location\":\"18.5,73.8\",\"type\":\"cafe\",\"goodfor\":[\"date\",\"birthday\"],"
                        + "\"phone\":\"+91 20 1234\",\"email\":\"hi@blue.example\",\"website\":\"https://blue.example\","
                        + "\"description\":\"quiet\",\"images\":[\"https://blue.example/1.jpg\"],\"ratting\":4.50}");
        assertThat(server.get(bob, path).text()).isEqualTo(added.text());
        assertThat(server.get(bob, PLACES).text()).isEqualTo("[" + added.text() + "]");

        Reply changed = server.send("PUT", ada, path, "{\"city\":\"Mumbai\",\"phone\":null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.field("/city")).isEqualTo("Mumbai");
        assertThat(changed.field("/phone")).isNull();
        assertThat(changed.field("/name")).isEqualTo("Blue Door");

        assertThat(server.send("DELETE", ada, path, null).text()).isEqualTo("{\"success\":true}");
        assertThat(server.get(bob, path).status()).isEqualTo(404);
    }

    @Test
    void anAdminKeepsProductsThatEverybodyReads() {
        Reply added = product("Roses", "19.99", "R-1");
        String path = PRODUCTS + "/" + added.field("/_id");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text())
                .isEqualTo("{\"_id\":\"" + added.field("/_id")
                        + "\",\"name\":\"Roses\",\"category\":\"flowers\",\"price\":19.99,\"sku\":\"R-1\",\"stock\":3,"
                        + "\"images\":[]}");
        assertThat(server.get(bob, path).text()).isEqualTo(added.text());
        assertThat(server.send("PUT", ada, path, "{\"price\":21,\"stock\":0}").text())
                .contains("\"price\":21,", "\"stock\":0");
        assertThat(server.send("DELETE", ada, path, null).status()).isEqualTo(200);
        assertThat(server.send("DELETE", ada, path, null).status()).isEqualTo(404);
    }

    @Test
    void anArticleNumberBelongsToOneProduct() {
        product("Roses", "19.99", "R-1");

        assertThat(product("Tulips", "9.99", "R-1").status()).isEqualTo(409);
        assertThat(server.get(bob, PRODUCTS).json()).hasSize(1);
    }

    @Test
    void listsInPartsAndFinds() {
        place("Blue Door", "Pune", "cafe");
        place("Old Mill", "Pune", "restaurant");
        place("Blue Moon", "Goa", "cafe");

        Reply first = server.get(bob, PLACES + "?limit=2");
        assertThat(first.json()).hasSize(2);
        String next = first.header("link").orElseThrow().replaceFirst("^<", "").replaceFirst(">.*", "");
        Reply rest = server.get(bob, next);
        assertThat(rest.json()).hasSize(1);
        assertThat(rest.field("/0/name")).isEqualTo("Blue Moon");
        assertThat(server.get(bob, PLACES + "?city=pune").json()).hasSize(2);
        assertThat(server.get(bob, PLACES + "?name=bl").json()).hasSize(2);
        assertThat(server.get(bob, PLACES + "?name=blue&city=Goa").field("/0/name"))
                .isEqualTo("Blue Moon");
        assertThat(server.get(bob, PLACES + "?name=moonlight").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, PRODUCTS})
    void nobodyElseWrites(String kind) {
        String body = "{\"name\":\"x\",\"price\":1}";

        assertThat(server.post(bob, kind, body).status()).isEqualTo(403);
        assertThat(server.send("PUT", bob, kind + NOTHINGS, body).status()).isEqualTo(403);
        assertThat(server.send("DELETE", bob, kind + NOTHINGS, null).status()).isEqualTo(403);
        assertThat(server.post(null, kind, body).status()).isEqualTo(401);
        assertThat(server.get(null, kind).status()).isEqualTo(401);
        assertThat(server.get(bob, kind).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, PRODUCTS})
    void whatIsNotThereIsNotFound(String kind) {
        for (String id : List.of(NOTHINGS, "/nonsense")) {
            assertThat(server.get(bob, kind + id).status()).isEqualTo(404);
            assertThat(server.send("PUT", ada, kind + id, "{\"name\":\"x\"}").status())
                    .isEqualTo(404);
            assertThat(server.send("DELETE", ada, kind + id, null).status()).isEqualTo(404);
        }
        assertThat(server.get(bob, kind + "?after=nonsense").status()).isEqualTo(422);
        assertThat(server.get(bob, kind + "?limit=many").status()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"x\",\"email\":\"nobody\"}",
                "{\"name\":\"x\",\"website\":\"javascript:alert(1)\"}",
                "{\"name\":\"x\",\"ratting\":5.5}",
                "{\"name\":\"x\",\"ratting\":1.234}"
            })
    void refusesAPlaceThatBreaksARule(String body) {
        assertThat(server.post(ada, PLACES, body).status()).isEqualTo(422);
        assertThat(server.get(bob, PLACES).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"price\":-1}",
                "{\"name\":\"x\",\"price\":1e300}",
                "{\"name\":\"x\",\"price\":1,\"stock\":-1}",
                "{\"name\":\"x\",\"price\":1,\"stock\":1.5}"
            })
    void refusesAProductThatBreaksARule(String body) {
        assertThat(server.post(ada, PRODUCTS, body).status()).isEqualTo(422);
        assertThat(server.get(bob, PRODUCTS).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":1}",
                "{\"name\":\"x\",\"price\":\"1\"}",
                "{\"name\":\"x\",\"price\":1,\"images\":{}}",
                "["
            })
    void refusesWhatHasAnotherForm(String body) {
        assertThat(server.post(ada, PRODUCTS, body).status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsNoJson() {
        assertThat(server.send(
                                "POST",
                                PLACES,
                                BodyPublishers.ofString("name=x"),
                                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Authorization", "Bearer " + ada.token()))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anEventShowsItsPlace() {
        CoupleId room = server.pair(ada, bob);
        Reply place = place("Blue Door", "Pune", "cafe");
        String id = place.field("/_id");
        server.post(bob, "/api/events", "{\"title\":\"x\",\"date\":\"2026-12-24\",\"placeId\":\"" + id + "\"}");

        assertThat(server.get(bob, "/api/events/create/" + id).text()).isEqualTo(place.text());
        assertThat(server.get(ada, "/api/events/" + room)
                        .json()
                        .at("/0/placeId")
                        .toString())
                .isEqualTo(place.text());
        server.send("DELETE", ada, PLACES + "/" + id, null);
        assertThat(server.get(ada, "/api/events/" + room).field("/0/placeId")).isEqualTo(id);
        assertThat(server.get(ada, "/api/events/create/" + id).status()).isEqualTo(404);
    }

    @Test
    void theDemoModeLeavesTheCatalogueOpenToRead() {
        try (TestServer demo = TestServer.start(HttpSettings.DEFAULT.withAuth(Auth.OPTIONAL))) {
            assertThat(demo.get(null, PLACES).text()).isEqualTo("[]");
            assertThat(demo.get(null, PRODUCTS).text()).isEqualTo("[]");
            assertThat(demo.post(null, PLACES, "{\"name\":\"x\"}").status()).isEqualTo(401);
        }
    }

    private Reply place(String name, String city, String type) {
        return server.post(
                ada, PLACES, "{\"name\":\"" + name + "\",\"city\":\"" + city + "\",\"type\":\"" + type + "\"}");
    }

    private Reply product(String name, String price, String sku) {
        return server.post(
                ada,
                PRODUCTS,
                "{\"name\":\"" + name + "\",\"category\":\"flowers\",\"price\":" + price + ",\"sku\":\"" + sku
                        + "\",\"stock\":3}");
    }
}

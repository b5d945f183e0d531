package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.http.Described.Operation;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import java.time.Duration;
import java.util.List;

/**
 * A server with two couples, two who are alone, and one thing of each kind. Of every route it knows the request that is
 * granted, so that a refusal is for the one reason by which another request differs from that.
 */
final class TwoCouples implements AutoCloseable {
    static final String TAKEN_SKU = "T-1";

    private static final String NOWHERE = "0123456789abcdef01234567";

    final TestServer server = TestServer.start(HttpSettings.DEFAULT.withTrustedProxies(List.of("127.0.0.1")));

    /** The first couple; Ada is an admin besides. */
    final Person ada = server.person("Ada");

    final Person bob = server.person("Bob");

    /** One of the second couple. */
    final Person cleo = server.person("Cleo");

    /** Alone. */
    final Person eve = server.person("Eve");

    final Person finn = server.person("Finn");
    final Things here;
    final Things nowhere = Things.all(NOWHERE);

    /** Whose ids are none. */
    final Things nonsense = Things.all("no-id");

    /** What addresses name: a room, and what is in it or in the catalogue. */
    record Things(
            String room, String message, String milestone, String event, String place, String product, String upload) {
        static Things all(String id) {
            String upload = id.equals(NOWHERE) ? "0123456789abcdef0123456789abcdef" : id;
            return new Things(id, id, id, id, id, id, upload);
        }

        Things in(String otherRoom) {
            return new Things(otherRoom, message, milestone, event, place, product, upload);
        }
    }

    /** A request. */
    record Ask(Person as, String method, String target, String body) {
        Ask by(Person other) {
            return new Ask(other, method, target, body);
        }

        Ask saying(String other) {
            return new Ask(as, method, target, other);
        }

        Ask at(String other) {
            return new Ask(as, method, other, body);
        }
    }

    TwoCouples() {
        String room = server.pair(ada, bob).value();
        server.pair(cleo, server.person("Dan"));
        server.soulLink.admins().grant(ada.id());
        String milestones = "/api/couple-profile/" + room + "/milestones";
        server.post(ada, "/api/products", "{\"name\":\"Taken\",\"price\":1,\"sku\":\"" + TAKEN_SKU + "\"}");
        here = new Things(
                room,
                say(ada, room, "a-1"),
                made(milestones, "{\"title\":\"First kiss\",\"date\":\"2020-05-04\"}", "/milestone/_id"),
                made("/api/events", "{\"title\":\"Dinner\",\"date\":\"2026-12-24\"}", "/_id"),
                made("/api/eventplaces", "{\"name\":\"Blue Door\"}", "/_id"),
                made("/api/products", "{\"name\":\"Roses\",\"price\":1}", "/_id"),
                made("/upload", Multipart.of(Multipart.PDF), "/url").replaceAll("/uploads/|\\?.*", ""));
        say(bob, room, "b-1");
        server.clock.advance(Duration.ofMinutes(1));
        say(ada, room, "a-2");
        say(ada, room, "a-3");
    }

    private String made(String path, String body, String id) {
        return server.post(ada, path, body).field(id);
    }

    private String say(Person sender, String room, String id) {
        server.say(sender, new CoupleId(room), id, "hello");
        return id;
    }

    /** The request that is granted. */
    Ask granted(Operation operation) {
        return ask(operation, here);
    }

    /** The same for other things, which may not be there. */
    Ask ask(Operation operation, Things things) {
        String query = operation.path().equals("/api/moods/{coupleId}") ? "?month=2026-11" : "";
        boolean open = operation.described().has("security");
        boolean pairs = operation.path().matches("/user/(generate-partner-link|connect-partner)");
        Person asker = pairs ? eve : ada;
        return new Ask(
                open ? null : asker, operation.method(), path(operation, things) + query, body(operation, things));
    }

    private static String path(Operation operation, Things things) {
        String path = operation.path();
        String thing = path.contains("/milestones")
                ? things.milestone()
                : path.contains("/eventplaces")
                        ? things.place()
                        : path.contains("/products")
                                ? things.product()
                                : path.contains("/uploads") ? things.upload() : things.event();
        return path.replaceAll("\\{(roomId|coupleId)}", things.room())
                .replace("{id}", thing)
                .replace("{eventPlaceId}", things.place())
                .replace("{date}", "2026-11-22")
                .replace("{file}", things.room().equals(NOWHERE) ? "nothing.css" : "docs.css");
    }

    private String body(Operation operation, Things things) {
        ObjectNode example = RouteFuzzTest.example(operation);
        return switch (operation.method() + " " + operation.path()) {
            case "POST /user/register" -> TestServer.registration("Gil", "gil@example.org");
            case "PUT /user/profile-picture" ->
                example.put("userId", ada.id().value()).toString();
            case "POST /user/connect-partner" ->
                example.put("partnerCode", codeOf(finn)).toString();
            case "DELETE /chat/message" ->
                example.put("roomId", things.room()).put("id", things.message()).toString();
            case "POST /upload", "POST /chat/upload" -> Multipart.of(Multipart.PDF);
            case "POST /api/events" -> example.put("coupleId", things.room()).toString();
            default -> operation.described().has("requestBody") ? example.toString() : null;
        };
    }

    String codeOf(Person person) {
        return server.post(person, "/user/generate-partner-link", null).field("/code");
    }

    String roomOf(Person person) {
        return server.get(person, "/user/connections").field("/0/roomId");
    }

    Reply send(Ask ask) {
        return server.send(ask.method(), ask.as(), ask.target(), ask.body());
    }

    @Override
    public void close() {
        server.close();
    }
}

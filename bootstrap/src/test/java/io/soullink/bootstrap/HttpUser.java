package io.soullink.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;

/** A person who uses the server's HTTP side from the outside. */
final class HttpUser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String id;
    private final String token;

    private HttpUser(URI server, String id, String token) {
        this.server = server;
        this.id = id;
        this.token = token;
    }

    /** Somebody without a token. */
    static HttpUser nobody(URI server) {
        return new HttpUser(server, "", "");
    }

    /** Registers and signs in. */
    static HttpUser signedIn(URI server, String name) {
        HttpUser nobody = nobody(server);
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        nobody.post(
                "/user/register",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "password",
                        "a password of " + name,
                        "birthday",
                        "1995-05-17",
                        "gender",
                        "female"));
        return signedIn(server, email, "a password of " + name);
    }

    /** Signs in who has an account. */
    static HttpUser signedIn(URI server, String email, String password) {
        JsonNode login = nobody(server).post("/user/login", Map.of("email", email, "password", password));
        return new HttpUser(
                server, login.at("/user/_id").asText(), login.path("token").asText());
    }

    /** Pairs with another by a code, and returns the room of the two. */
    String pairWith(HttpUser partner) {
        String code = post("/user/generate-partner-link", Map.of()).path("code").asText();
        partner.post("/user/connect-partner", Map.of("partnerCode", code));
        return get("/user/connections").at("/0/roomId").asText();
    }

    /** The same person, who finds the server elsewhere. */
    HttpUser at(URI other) {
        return new HttpUser(other, id, token);
    }

    /** The same person, who shows another token. */
    HttpUser with(String other) {
        return new HttpUser(server, id, other);
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    int statusOf(String path) {
        return send(request(path).GET()).statusCode();
    }

    /** What is served there, to the byte. */
    byte[] bytes(String path) {
        HttpResponse<byte[]> response = send(request(path).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " for " + path);
        }
        return response.body();
    }

    /** What a request with a body of JSON is answered with, good or bad. */
    int status(String method, String path, String json) {
        return send(request(path).method(method, BodyPublishers.ofString(json))).statusCode();
    }

    JsonNode post(String path, Map<String, ?> body) {
        return call("POST", path, body);
    }

    JsonNode call(String method, String path, Map<String, ?> body) {
        try {
            return read(send(request(path).method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        try {
            return response.body().isEmpty() ? JsonNodeFactory.instance.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.http.Described.Operation;
import io.soullink.adapter.http.RefusalTable.Refusal;
import io.soullink.adapter.http.TwoCouples.Ask;
import io.soullink.adapter.http.TwoCouples.Things;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the words of {@link RefusalTable} mean: each is a request that differs from the granted one in this alone. */
final class Provocations {
    private static final String ELSEWHERE = "203.0.113.7";
    private static final String TOO_LONG = "{\"a\":\"" + "x".repeat(HttpSettings.DEFAULT.bodyLimit()) + "\"}";

    private final TwoCouples scene;
    private final TestServer server;
    private final Operation operation;
    private final Ask granted;

    Provocations(TwoCouples scene, Operation operation) {
        this.scene = scene;
        this.server = scene.server;
        this.operation = operation;
        this.granted = scene.granted(operation);
    }

    Reply provoke(Refusal refusal) {
        String whom = refusal.whom();
        if (whom.startsWith("{")) {
            return scene.send(granted.saying(whom));
        } else if (whom.startsWith("?")) {
            return scene.send(granted.at(granted.target().replaceFirst("\\?.*", "") + whom));
        } else if (whom.equals("body")) {
            return refusal.status() == 413 ? scene.send(granted.saying(tooLong())) : typed("text/plain");
        }
        if (whom.equals("part")) {
            return part();
        }
        return refusal.status() == 429 ? tooOften(whom) : scene.send(differing(whom));
    }

    private String tooLong() {
        return Multipart.isOne(granted.body())
                ? Multipart.of(Multipart.PDF + "x".repeat((int) MediaFile.MAX_SIZE))
                : TOO_LONG;
    }

    private Ask differing(String whom) {
        return switch (whom) {
            case "no token" -> granted.by(null);
            case "no admin" -> granted.by(scene.bob);
            case "connected" -> granted.by(scene.ada);
            case "alone" ->
                granted.by(scene.eve)
                        .saying(
                                granted.body() == null
                                        ? null
                                        : RouteFuzzTest.example(operation).toString());
            case "stranger" -> stranger();
            case "nothing" -> scene.ask(operation, nothingThere());
            case "another's" -> another();
            case "full" -> full();
            case "broken" -> granted.saying("--frontier\r\nno part");
            case "empty file" -> granted.saying(Multipart.of(""));
            case "no date" -> granted.at(granted.target().replace("2026-11-22", "2026-02-30"));
            default -> granted.saying(body(whom));
        };
    }

    private String body(String whom) {
        return switch (whom) {
            case "wrong password" -> wrongPassword();
            case "own code" -> "{\"partnerCode\":\"" + scene.codeOf(scene.eve) + "\"}";
            case "unknown code" -> RouteFuzzTest.example(operation).toString();
            case "taken address" -> TestServer.registration("Ada", "ADA@example.org");
            case "taken sku" -> "{\"name\":\"Roses\",\"price\":1,\"sku\":\"" + TwoCouples.TAKEN_SKU + "\"}";
            case "two at that time" ->
                message(scene.ada.id())
                        .put("created_at", "2026-11-22T16:45:00.000Z")
                        .toString();
            default -> throw new AssertionError("the table has a word that means nothing: " + whom);
        };
    }

    /** Whether nothing is there, only nothing of theirs, or not even an id, somebody of another couple is told the same. */
    private Ask stranger() {
        Ask there = requireTheSame(scene.here, scene.nowhere, scene.nonsense);
        if (operation.path().contains("{id}")) {
            String own = scene.roomOf(scene.cleo);
            requireTheSame(scene.here.in(own), scene.nowhere.in(own), scene.nonsense.in(own));
        }
        return there;
    }

    private Ask requireTheSame(Things there, Things... others) {
        Ask ask = scene.ask(operation, there).by(scene.cleo);
        for (Things other : others) {
            assertThat(scene.send(ask))
                    .isEqualTo(scene.send(scene.ask(operation, other).by(scene.cleo)));
        }
        return ask;
    }

    private Things nothingThere() {
        return operation.path().equals("/docs/{file}") ? scene.nowhere : scene.nowhere.in(scene.here.room());
    }

    /** The partner's, or nobody's: told the same where people are named by their ids. */
    private Ask another() {
        if (operation.path().equals("/chat/message")) {
            return granted.saying(message(scene.bob.id()).put("id", "b-1").toString());
        }
        Ask partners = granted.saying(picture(scene.bob.id().value()));
        assertThat(scene.send(partners)).isEqualTo(scene.send(granted.saying(picture(scene.nowhere.room()))));
        return partners;
    }

    private Ask full() {
        until(() -> {
            server.clock.advance(Duration.ofSeconds(1));
            return scene.send(granted).status() == 409;
        });
        return granted;
    }

    private Reply tooOften(String whom) {
        switch (whom) {
            case "user" ->
                exhaust(() -> server.soulLink.requestLimit().admit(granted.as().id()));
            case "address" -> exhaust(() -> server.soulLink.requestLimit().admitStranger(ELSEWHERE));
            case "newcomer" -> exhaust(() -> server.soulLink.requestLimit().admitNewcomer(ELSEWHERE));
            case "guesser" ->
                until(() -> scene.send(granted.saying(wrongPassword())).status() == 429);
            case "code guesser" ->
                until(() -> scene.send(granted.saying(body("unknown code"))).status() == 429);
            case "exporter" -> until(() -> scene.send(granted).status() == 429);
            default -> throw new AssertionError("the table has a word that means nothing: " + whom);
        }
        return whom.equals("address") || whom.equals("newcomer") ? fromElsewhere() : scene.send(granted);
    }

    /** Without a token, and not from this machine. */
    private Reply fromElsewhere() {
        String body = granted.body() == null ? "" : granted.body();
        return server.send(
                granted.method(),
                granted.target(),
                BodyPublishers.ofString(body),
                request -> request.header("X-Forwarded-For", ELSEWHERE).header("Content-Type", TestServer.JSON));
    }

    private Reply typed(String type) {
        return server.send(granted.method(), granted.target(), BodyPublishers.ofString(granted.body()), request -> {
            request.header("Content-Type", type);
            if (granted.as() != null) {
                request.header("Authorization", "Bearer " + granted.as().token());
            }
        });
    }

    private Reply part() {
        return server.send(
                granted.method(),
                granted.target(),
                BodyPublishers.noBody(),
                request -> request.header(
                                "Authorization", "Bearer " + granted.as().token())
                        .header("Range", "bytes=1000-"));
    }

    private ObjectNode message(UserId sender) {
        return Json.object().put("roomId", scene.here.room()).put("sender_id", sender.value());
    }

    private static String picture(String of) {
        return "{\"userId\":\"" + of + "\",\"imageUrl\":\"https://pictures.example/a.jpg\"}";
    }

    private String wrongPassword() {
        return Json.object()
                .put("email", scene.ada.email())
                .put("password", "wrong horse")
                .put("oldPassword", "wrong horse")
                .put("newPassword", "battery staple")
                .toString();
    }

    private static void until(BooleanSupplier done) {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            assertThat(tries).as("nothing limits it").isLessThan(2_000);
        }
    }

    private static void exhaust(Runnable admit) {
        until(() -> {
            try {
                admit.run();
                return false;
            } catch (Rejected nothingLeft) {
                return true;
            }
        });
    }
}

package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.Storage;

/** Whether the server is well, for people and for what watches over it. */
final class HealthRoutes {
    private final Storage storage;

    HealthRoutes(Storage storage) {
        this.storage = storage;
    }

    void register(RouteTable routes) {
        routes.get(
                "/",
                request -> request.result("Soul Link backend is running").contentType("text/plain; charset=utf-8"));
        routes.get("/health/live", HealthRoutes::up);
        routes.get("/health/ready", this::ready);
    }

    /** Storage that does not answer throws, and is told as a 503 like anywhere else. */
    private void ready(Context request) {
        storage.check();
        up(request);
    }

    private static void up(Context request) {
        Json.answer(request, HttpStatus.OK, Json.object().put("status", "up"));
    }
}

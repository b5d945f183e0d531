package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.call.CallService;
import io.soullink.app.port.Actor;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Rejected;

/** What calls there were, and what helps devices to make one: {@code /api/calls}. */
final class CallRoutes {
    private static final String COUPLE = "coupleId";

    private final CallService calls;

    CallRoutes(CallService calls) {
        this.calls = calls;
    }

    void register(RouteTable routes, Access access) {
        routes.get("/api/calls/ice-servers", access.signedIn(this::iceServers));
        routes.get("/api/calls/{" + COUPLE + "}", access.signedIn(this::log));
    }

    private void iceServers(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, CallJson.iceServers(calls.iceServers(actor)));
    }

    private void log(Context request, Actor actor) {
        Query query = Query.of(request);
        int limit = query.count("limit", CallLog.DEFAULT_LIMIT);
        CallLog log = calls.log(actor, couple(request), query.text("before").map(CallRoutes::call), limit);
        linkOlder(request, log, limit);
        Json.answer(request, HttpStatus.OK, CallJson.log(log));
    }

    /** Names the page of older calls (RFC 8288), while there is one. */
    private static void linkOlder(Context request, CallLog log, int limit) {
        if (log.olderExist() && !log.calls().isEmpty()) {
            CallId oldest = log.calls().get(log.calls().size() - 1).id();
            String older = "?before=" + oldest + "&limit=" + limit;
            request.header("Link", "<" + request.path() + older + ">; rel=\"prev\"");
        }
    }

    /** What is no id names no couple, and is told like a couple of others. */
    private static CoupleId couple(Context request) {
        return CoupleId.parse(request.pathParam(COUPLE)).orElseThrow(Rejected::notAMember);
    }

    private static CallId call(String text) {
        return CallId.parse(text).orElseThrow(() -> RequestRefused.malformed("before must be the id of a call"));
    }
}

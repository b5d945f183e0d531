package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.event.EventService;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.EventId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** What a couple has planned: {@code /api/events}. */
final class EventRoutes {
    private static final String COUPLE = "coupleId";
    private static final String EVENT = "id";
    private static final String EVENTS = "/api/events";
    private static final String ONE = EVENTS + "/{" + EVENT + "}";

    private final EventService events;
    private final BodyReader bodies;

    EventRoutes(EventService events, BodyReader bodies) {
        this.events = events;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.post(EVENTS, access.signedIn(this::plan));
        routes.get(EVENTS + "/repeatable", access.signedIn(this::yearly));
        routes.get(EVENTS + "/{" + COUPLE + "}", access.signedInUnlessDemo(this::events, this::openEvents));
        routes.put(ONE, access.signedIn(this::change));
        routes.delete(ONE, access.signedIn(this::cancel));
    }

    private void plan(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Json.answer(
                request,
                HttpStatus.CREATED,
                EventJson.event(events.plan(actor, EventJson.couple(body), EventJson.plan(body))));
    }

    private void events(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, EventJson.events(events.events(actor, couple(request))));
    }

    private void openEvents(Context request) {
        Json.answer(request, HttpStatus.OK, EventJson.events(events.openEvents(couple(request))));
    }

    private void yearly(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, EventJson.occurrences(events.yearly(actor)));
    }

    private void change(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Json.answer(
                request, HttpStatus.OK, EventJson.event(events.change(actor, event(request), EventJson.change(body))));
    }

    private void cancel(Context request, Actor actor) {
        events.cancel(actor, event(request));
        Json.answer(request, HttpStatus.OK, Json.object().put("success", true));
    }

    /** What is no id names no couple, and is told like a couple of others. */
    private static CoupleId couple(Context request) {
        return CoupleId.parse(request.pathParam(COUPLE)).orElseThrow(Rejected::notAMember);
    }

    private static EventId event(Context request) {
        return EventId.parse(request.pathParam(EVENT))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such event"));
    }
}

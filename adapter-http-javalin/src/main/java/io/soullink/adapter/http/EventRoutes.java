package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.catalogue.CatalogueService;
import io.soullink.app.event.EventService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;

/** What a couple has planned: {@code /api/events}. */
final class EventRoutes {
    private static final String COUPLE = "coupleId";
    private static final String EVENT = "id";
    private static final String PLACE = "eventPlaceId";
    private static final String EVENTS = "/api/events";
    private static final String ONE = EVENTS + "/{" + EVENT + "}";

    private final EventService events;
    private final CatalogueService catalogue;
    private final MediaLinks links;
    private final BodyReader bodies;

    EventRoutes(EventService events, CatalogueService catalogue, MediaLinks links, BodyReader bodies) {
        this.events = events;
        this.catalogue = catalogue;
        this.links = links;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.post(EVENTS, access.signedIn(this::plan));
        routes.get(EVENTS + "/repeatable", access.signedIn(this::yearly));
        routes.get(EVENTS + "/{" + COUPLE + "}", access.signedInUnlessDemo(this::events, this::openEvents));
        routes.get(
                EVENTS + "/create/{" + PLACE + "}",
                access.signedInUnlessDemo((request, any) -> place(request), this::place));
        routes.put(ONE, access.signedIn(this::change));
        routes.delete(ONE, access.signedIn(this::cancel));
    }

    private void plan(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Json.answer(
                request,
                HttpStatus.CREATED,
                EventJson.event(events.plan(actor, EventJson.couple(body), EventJson.plan(body)), links));
    }

    private void events(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, withPlaces(events.events(actor, couple(request))));
    }

    private void openEvents(Context request) {
        Json.answer(request, HttpStatus.OK, withPlaces(events.openEvents(couple(request))));
    }

    private void yearly(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, EventJson.occurrences(events.yearly(actor), links));
    }

    private void change(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Json.answer(
                request,
                HttpStatus.OK,
                EventJson.event(events.change(actor, event(request), EventJson.change(body)), links));
    }

    private void cancel(Context request, Actor actor) {
        events.cancel(actor, event(request));
        Json.answer(request, HttpStatus.OK, Json.object().put("success", true));
    }

    /** The place for which an event is to be planned. */
    private void place(Context request) {
        PlaceId id = PlaceId.parse(request.pathParam(PLACE))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such place"));
        Json.answer(request, HttpStatus.OK, PlaceJson.place(catalogue.place(id), links.toAnyone()));
    }

    private ArrayNode withPlaces(List<Event> planned) {
        return EventJson.events(planned, events.placesOf(planned), links);
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

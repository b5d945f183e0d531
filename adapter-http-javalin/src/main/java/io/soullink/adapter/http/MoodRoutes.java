package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.mood.MoodService;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.shared.Rejected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The mood calendar: {@code /api/moods}. */
final class MoodRoutes {
    private static final String COUPLE = "coupleId";
    private static final String CALENDAR = "/api/moods/{" + COUPLE + "}";
    private static final String DAY = CALENDAR + "/{" + MoodJson.DATE + "}";

    private final MoodService moods;
    private final BodyReader bodies;

    MoodRoutes(MoodService moods, BodyReader bodies) {
        this.moods = moods;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.get(CALENDAR, access.signedIn(this::month));
        routes.get(DAY, access.signedIn(this::day));
        routes.put(DAY + "/note", access.signedIn(this::note));
        routes.put(DAY + "/self-report", access.signedIn(this::report));
        routes.delete("/user/me/moods", access.signedIn(this::erase));
    }

    private void month(Context request, Actor actor) {
        String asked = Query.of(request)
                .text(MoodJson.MONTH)
                .orElseThrow(() -> Rejected.invalid(MoodJson.MONTH, "is missing"));
        YearMonth month = MoodJson.month(asked);
        Json.answer(request, HttpStatus.OK, MoodJson.month(moods.month(actor, room(request), month)));
    }

    private void day(Context request, Actor actor) {
        LocalDate date = date(request);
        answer(request, moods.day(actor, room(request), date));
    }

    private void note(Context request, Actor actor) {
        LocalDate date = date(request);
        String note = MoodJson.note(bodies.read(request));
        answer(request, moods.note(actor, room(request), date, note));
    }

    private void report(Context request, Actor actor) {
        LocalDate date = date(request);
        Optional<Emotion> emotion = MoodJson.selfReport(bodies.read(request));
        answer(request, moods.report(actor, room(request), date, emotion));
    }

    private void erase(Context request, Actor actor) {
        moods.erase(actor);
        request.status(HttpStatus.NO_CONTENT);
    }

    private static void answer(Context request, CoupleDay day) {
        Json.answer(request, HttpStatus.OK, MoodJson.day(day));
    }

    private static LocalDate date(Context request) {
        return MoodJson.date(request.pathParam(MoodJson.DATE));
    }

    /** What is no id names no room, and is told like a room of others. */
    private static CoupleId room(Context request) {
        return CoupleId.parse(request.pathParam(COUPLE)).orElseThrow(Rejected::notAMember);
    }
}

package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.pairing.CoupleProfileService;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** What a couple says of itself: {@code /api/couple-profile}. */
final class CoupleProfileRoutes {
    private static final String COUPLE = "coupleId";
    private static final String MILESTONE = "id";
    private static final String PROFILE = "/api/couple-profile/{" + COUPLE + "}";
    private static final String MILESTONES = PROFILE + "/milestones";
    private static final String ONE = MILESTONES + "/{" + MILESTONE + "}";

    private final CoupleProfileService profiles;
    private final MediaLinks links;
    private final BodyReader bodies;

    CoupleProfileRoutes(CoupleProfileService profiles, MediaLinks links, BodyReader bodies) {
        this.profiles = profiles;
        this.links = links;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.get(PROFILE, access.signedIn(this::profile));
        routes.patch(PROFILE, access.signedIn(this::change));
        routes.get(MILESTONES, access.signedIn(this::milestones));
        routes.post(MILESTONES, access.signedIn(this::remember));
        routes.put(ONE, access.signedIn(this::retell));
        routes.delete(ONE, access.signedIn(this::forget));
    }

    private void profile(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, CoupleJson.couple(profiles.couple(actor, couple(request))));
    }

    private void change(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Json.answer(
                request,
                HttpStatus.OK,
                CoupleJson.couple(profiles.change(actor, couple(request), CoupleJson.change(body))));
    }

    private void milestones(Context request, Actor actor) {
        Json.answer(
                request, HttpStatus.OK, MilestoneJson.milestones(profiles.milestones(actor, couple(request)), links));
    }

    private void remember(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        answer(
                request,
                HttpStatus.CREATED,
                "the milestone is kept",
                profiles.remember(actor, couple(request), MilestoneJson.moment(body)));
    }

    private void retell(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        answer(
                request,
                HttpStatus.OK,
                "the milestone is changed",
                profiles.retell(actor, couple(request), milestone(request), MilestoneJson.change(body)));
    }

    private void forget(Context request, Actor actor) {
        profiles.forget(actor, couple(request), milestone(request));
        Json.answer(request, HttpStatus.OK, Json.message("the milestone is gone"));
    }

    private void answer(Context request, HttpStatus status, String message, Milestone milestone) {
        Json.answer(request, status, Json.message(message).set("milestone", MilestoneJson.milestone(milestone, links)));
    }

    /** What is no id names no couple, and is told like a couple of others. */
    private static CoupleId couple(Context request) {
        return CoupleId.parse(request.pathParam(COUPLE)).orElseThrow(Rejected::notAMember);
    }

    private static MilestoneId milestone(Context request) {
        return MilestoneId.parse(request.pathParam(MILESTONE))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such milestone"));
    }
}

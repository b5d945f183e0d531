package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.pairing.CoupleProfileService;
import io.soullink.app.pairing.PairingService;
import io.soullink.app.pairing.Partnership;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.Milestone;
import java.util.List;

/** The partner: {@code /user} as far as there are two. */
final class PartnerRoutes {
    private final PairingService pairing;
    private final CoupleProfileService profiles;
    private final MediaLinks links;
    private final BodyReader bodies;

    PartnerRoutes(PairingService pairing, CoupleProfileService profiles, MediaLinks links, BodyReader bodies) {
        this.pairing = pairing;
        this.profiles = profiles;
        this.links = links;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.post("/user/generate-partner-link", access.signedIn(this::invite));
        routes.post("/user/connect-partner", access.signedIn(this::connect));
        routes.delete("/user/disconnect-partner", access.signedIn(this::disconnect));
        routes.get("/user/profile", access.signedIn(this::profile));
        routes.get("/user/connections", access.signedIn(this::connections));
    }

    private void invite(Context request, Actor actor) {
        Json.answer(request, HttpStatus.OK, CoupleJson.code(pairing.invite(actor)));
    }

    private void connect(Context request, Actor actor) {
        String code = bodies.read(request).requiredText(CoupleJson.PARTNER_CODE);
        Partnership partnership = pairing.acceptInvitation(actor, code);
        Json.answer(
                request,
                HttpStatus.OK,
                Json.message("you are connected").set("part", CoupleJson.part(partnership, links)));
    }

    private void disconnect(Context request, Actor actor) {
        pairing.disconnect(actor);
        Json.answer(request, HttpStatus.OK, Json.message("you are disconnected"));
    }

    private void profile(Context request, Actor actor) {
        Partnership partnership = pairing.requirePartnership(actor);
        List<Milestone> milestones =
                profiles.milestones(actor, partnership.couple().id());
        Json.answer(request, HttpStatus.OK, CoupleJson.profile(partnership, milestones, links));
    }

    /** An empty list with no partner, never a 404. */
    private void connections(Context request, Actor actor) {
        ArrayNode connections = Json.array();
        pairing.partnership(actor)
                .map(partnership -> CoupleJson.connection(partnership, links))
                .ifPresent(connections::add);
        Json.answer(request, HttpStatus.OK, connections);
    }
}

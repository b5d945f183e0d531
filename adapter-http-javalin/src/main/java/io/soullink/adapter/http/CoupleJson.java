package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.app.pairing.IssuedCode;
import io.soullink.app.pairing.Partnership;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.shared.Violations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Couples and the codes that make them, in JSON. */
final class CoupleJson {
    static final String PARTNER_CODE = "partnerCode";

    private static final String COUPLE_ID = "coupleId";
    private static final String ROOM_ID = "roomId";
    private static final String ANNIVERSARY = "anniversary";
    private static final String TIME_ZONE = "timeZone";

    private CoupleJson() {}

    static ObjectNode code(IssuedCode issued) {
        ObjectNode json = Json.object();
        json.put("code", issued.code().value());
        json.put("expiresAt", Json.timestamp(issued.expiresAt()));
        return json;
    }

    /** The partner whom the actor just got, and where they meet. */
    static ObjectNode part(Partnership partnership, MediaLinks links) {
        String couple = partnership.couple().id().value();
        return UserJson.cardWithImg(partnership.partner(), shown(partnership, links))
                .put(COUPLE_ID, couple)
                .put(ROOM_ID, couple);
    }

    /** The couple as the actor sees it. */
    static ObjectNode profile(Partnership partnership, List<Milestone> milestones, MediaLinks links) {
        ObjectNode json = Json.object();
        json.set("partner1", UserJson.partner(partnership.me(), shown(partnership, links)));
        json.set("partner2", UserJson.partner(partnership.partner(), shown(partnership, links)));
        json.put(ANNIVERSARY, anniversary(partnership.couple()));
        json.set("milestones", MilestoneJson.milestones(milestones, links));
        json.put(COUPLE_ID, partnership.couple().id().value());
        json.put(TIME_ZONE, partnership.couple().zone().getId());
        return json;
    }

    /** What a couple says of itself. */
    static ObjectNode couple(Couple couple) {
        return Json.object()
                .put("_id", couple.id().value())
                .put(COUPLE_ID, couple.id().value())
                .put(ANNIVERSARY, anniversary(couple))
                .put(TIME_ZONE, couple.zone().getId())
                .put("createdAt", Json.timestamp(couple.since()));
    }

    /** Fields that are not named stay as they are; {@code null} clears the anniversary, and nothing else. */
    static UnaryOperator<Couple> change(JsonBody body) {
        Violations violations = new Violations();
        Optional<LocalDate> anniversary = violations.gather(() -> body.optional(ANNIVERSARY, JsonBody::date));
        Optional<ZoneId> zone = violations.gather(() -> body.change(TIME_ZONE, JsonBody::zone));
        violations.throwIfAny();
        return couple -> {
            Couple moved = couple.in(zone.orElse(couple.zone()));
            return body.has(ANNIVERSARY) ? moved.celebrating(anniversary) : moved;
        };
    }

    /** What each sees of the other ends with the couple. */
    private static Shown shown(Partnership partnership, MediaLinks links) {
        return links.to(partnership.couple().id());
    }

    private static String anniversary(Couple couple) {
        return couple.anniversary().map(LocalDate::toString).orElse(null);
    }

    /** One line of the list of those whom the actor can chat with. */
    static ObjectNode connection(Partnership partnership, MediaLinks links) {
        ObjectNode json = Json.object();
        json.put(ROOM_ID, partnership.couple().id().value());
        json.set("partner", UserJson.card(partnership.partner(), shown(partnership, links)));
        return json;
    }
}

package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.pairing.IssuedCode;
import io.soullink.app.pairing.Partnership;
import java.time.LocalDate;

/** Couples and the codes that make them, in JSON. */
final class CoupleJson {
    static final String PARTNER_CODE = "partnerCode";

    private static final String COUPLE_ID = "coupleId";
    private static final String ROOM_ID = "roomId";

    private CoupleJson() {}

    static ObjectNode code(IssuedCode issued) {
        ObjectNode json = Json.object();
        json.put("code", issued.code().value());
        json.put("expiresAt", Json.timestamp(issued.expiresAt()));
        return json;
    }

    /** The partner whom the actor just got, and where they meet. */
    static ObjectNode part(Partnership partnership) {
        String couple = partnership.couple().id().value();
        return UserJson.cardWithImg(partnership.partner())
                .put(COUPLE_ID, couple)
                .put(ROOM_ID, couple);
    }

    /** The couple as the actor sees it. */
    static ObjectNode profile(Partnership partnership) {
        ObjectNode json = Json.object();
        json.set("partner1", UserJson.partner(partnership.me()));
        json.set("partner2", UserJson.partner(partnership.partner()));
        json.put(
                "anniversary",
                partnership.couple().anniversary().map(LocalDate::toString).orElse(null));
        json.putArray("milestones");
        json.put(COUPLE_ID, partnership.couple().id().value());
        json.put("timeZone", partnership.couple().zone().getId());
        return json;
    }

    /** One line of the list of those whom the actor can chat with. */
    static ObjectNode connection(Partnership partnership) {
        ObjectNode json = Json.object();
        json.put(ROOM_ID, partnership.couple().id().value());
        json.set("partner", UserJson.card(partnership.partner()));
        return json;
    }
}

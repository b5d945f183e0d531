package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Title;
import io.soullink.domain.shared.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Milestones in JSON. */
final class MilestoneJson {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String DATE = "date";
    private static final String IMAGE = "image";

    private MilestoneJson() {}

    static ArrayNode milestones(List<Milestone> milestones, MediaLinks links) {
        ArrayNode json = Json.array();
        milestones.forEach(milestone -> json.add(milestone(milestone, links)));
        return json;
    }

    static ObjectNode milestone(Milestone milestone, MediaLinks links) {
        Shown shown = links.to(milestone.couple());
        Moment moment = milestone.moment();
        return Json.object()
                .put("_id", milestone.id().value())
                .put(TITLE, moment.title().value())
                .put(DESCRIPTION, moment.description().value())
                .put(DATE, moment.date().toString())
                .put(IMAGE, moment.image().map(shown::of).orElse(null));
    }

    static Moment moment(JsonBody body) {
        Violations violations = new Violations();
        Title title = violations.gather(() -> body.value(TITLE, Title::new));
        Optional<Description> description = violations.gather(() -> body.optional(DESCRIPTION, Description::new));
        LocalDate date = violations.gather(() -> body.value(DATE, JsonBody::date));
        Optional<ImageUrl> image = violations.gather(() -> body.optional(IMAGE, ImageUrl::new));
        violations.throwIfAny();
        return new Moment(title, description.orElse(Description.NONE), date, image);
    }

    /** Fields that are not named stay as they are; {@code null} clears a description or an image, and nothing else. */
    static UnaryOperator<Moment> change(JsonBody body) {
        Violations violations = new Violations();
        Optional<Title> title = violations.gather(() -> body.change(TITLE, Title::new));
        Optional<Description> description = violations.gather(() -> body.optional(DESCRIPTION, Description::new));
        Optional<LocalDate> date = violations.gather(() -> body.change(DATE, JsonBody::date));
        Optional<ImageUrl> image = violations.gather(() -> body.optional(IMAGE, ImageUrl::new));
        violations.throwIfAny();
        return moment -> new Moment(
                title.orElse(moment.title()),
                body.has(DESCRIPTION) ? description.orElse(Description.NONE) : moment.description(),
                date.orElse(moment.date()),
                body.has(IMAGE) ? image : moment.image());
    }
}

package io.soullink.adapter.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.export.Export;
import io.soullink.app.export.ExportedCouple;
import io.soullink.app.export.ExportedCouple.Reaction;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.MediaService;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.user.User;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is stored about a person, as one JSON document, written while it is read:
 *
 * <pre>{@code
 * { "exportedAt": "2026-11-22T16:44:00.000Z",
 *   "user": {...},              // as GET /user/me
 *   "couples": [{
 *     "coupleId": "...", "live": true, "since": "...", "timeZone": "...", "anniversary": "YYYY-MM-DD" or null,
 *     "partner": {...} or null, // a name and a face, while the two are together
 *     "messages": [...],        // as GET /chat/{roomId}; of a couple that parted the person's own
 *     "reactions": [{"seq": 7, "emoji": "..."}],  // of a couple that parted: to what the partner said
 *     "marks": {"delivered": 7, "read": 7},
 *     "calls": [...],           // as GET /api/calls/{coupleId}
 *     "moods": [...],           // as GET /api/moods/{coupleId}/{date}, a day each
 *     "milestones": [...],      // as GET /api/couple-profile/{coupleId}/milestones, while the two are together
 *     "events": [...]           // as GET /api/events/{coupleId}, while the two are together
 *   }],
 *   "uploads": [{"id": "...", "url": "...", "contentType": "image/jpeg", "size": 7, "uploadedAt": "..."}] }
 * }</pre>
 */
final class ExportJson {
    private final JsonGenerator json;
    private final MediaLinks links;

    private ExportJson(JsonGenerator json, MediaLinks links) {
        this.json = json;
        this.links = links;
    }

    static void write(Export export, MediaLinks links, OutputStream out) throws IOException {
        JsonGenerator json = Json.generator(out);
        new ExportJson(json, links).write(export);
        json.close(); // Not when it fails: what is cut off shall not look whole.
    }

    private void write(Export export) throws IOException {
        json.writeStartObject();
        json.writeStringField("exportedAt", Json.timestamp(export.at()));
        json.writeFieldName("user");
        json.writeTree(UserJson.own(export.user(), links.toAnyone()));
        json.writeArrayFieldStart("couples");
        Iterator<ExportedCouple> couples = export.couples().iterator();
        while (couples.hasNext()) {
            write(couples.next());
        }
        json.writeEndArray();
        array("uploads", export.uploads(), this::upload);
        json.writeEndObject();
    }

    private ObjectNode upload(MediaFile file) {
        return Json.object()
                .put("id", file.id().value())
                .put("url", links.toAnyone().of(MediaService.addressOf(file)))
                .put("contentType", file.type().mime())
                .put("size", file.size())
                .put("uploadedAt", Json.timestamp(file.uploadedAt()));
    }

    private ObjectNode card(User partner, ExportedCouple exported) {
        return UserJson.card(partner, links.to(exported.couple().id()));
    }

    private void write(ExportedCouple exported) throws IOException {
        json.writeStartObject();
        json.writeStringField("coupleId", exported.couple().id().value());
        json.writeBooleanField("live", exported.isLive());
        json.writeStringField("since", Json.timestamp(exported.couple().since()));
        json.writeStringField("timeZone", exported.couple().zone().getId());
        json.writeStringField(
                "anniversary",
                exported.couple().anniversary().map(LocalDate::toString).orElse(null));
        json.writeFieldName("partner");
        json.writeTree(
                exported.partner().map(partner -> card(partner, exported)).orElse(null));
        array("messages", exported.messages(), message -> ChatJson.message(message, links));
        array("reactions", exported.reactions(), ExportJson::reaction);
        json.writeFieldName("marks");
        json.writeTree(marks(exported.marks()));
        array("calls", exported.calls(), CallJson::call);
        array("moods", exported.days(), MoodJson::day);
        array("milestones", exported.milestones(), milestone -> MilestoneJson.milestone(milestone, links));
        array("events", exported.events(), event -> EventJson.event(event, links));
        json.writeEndObject();
    }

    private <T> void array(String name, Stream<T> all, Function<T, ObjectNode> shape) throws IOException {
        json.writeArrayFieldStart(name);
        Iterator<T> each = all.iterator();
        while (each.hasNext()) {
            json.writeTree(shape.apply(each.next()));
        }
        json.writeEndArray();
    }

    private static ObjectNode reaction(Reaction reaction) {
        return Json.object()
                .put("seq", reaction.seq())
                .put("emoji", reaction.emoji().value());
    }

    private static ObjectNode marks(Marks marks) {
        return Json.object().put("delivered", marks.delivered()).put("read", marks.read());
    }
}

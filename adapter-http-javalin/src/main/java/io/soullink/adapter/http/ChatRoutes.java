package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.chat.Bundles;
import io.soullink.app.chat.ChatService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Rejected;
import java.util.List;

/** The conversation as it is stored: {@code /chat}. */
final class ChatRoutes {
    private static final String ROOM = "roomId";
    private static final String HISTORY = "/chat/{" + ROOM + "}";

    private final ChatService chat;
    private final MediaLinks links;
    private final BodyReader bodies;

    ChatRoutes(ChatService chat, MediaLinks links, BodyReader bodies) {
        this.chat = chat;
        this.links = links;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.delete("/chat/message", access.signedIn(this::delete));
        routes.get(HISTORY, access.signedInUnlessDemo(this::history, this::openHistory));
        routes.get(HISTORY + "/bundles", access.signedInUnlessDemo(this::bundles, this::openBundles));
    }

    private void delete(Context request, Actor actor) {
        ChatJson.NamedMessage named = ChatJson.named(bodies.read(request));
        chat.delete(actor, room(named.room()), named.ref(), named.sender());
        Json.answer(request, HttpStatus.OK, Json.object().put("success", true));
    }

    private void history(Context request, Actor actor) {
        answer(request, chat.history(actor, room(request), window(request)));
    }

    private void openHistory(Context request) {
        answer(request, chat.openHistory(room(request), window(request)));
    }

    private void bundles(Context request, Actor actor) {
        answer(request, chat.bundles(actor, room(request), window(request)));
    }

    private void openBundles(Context request) {
        answer(request, chat.openBundles(room(request), window(request)));
    }

    private void answer(Context request, Page page) {
        linkOlder(request, page.messages(), page.olderExist());
        Json.answer(request, HttpStatus.OK, ChatJson.messages(page.messages(), links));
    }

    private void answer(Context request, Bundles page) {
        page.bundles().stream()
                .findFirst()
                .ifPresent(oldest -> linkOlder(request, oldest.messages(), page.olderExist()));
        Json.answer(request, HttpStatus.OK, ChatJson.bundles(page.bundles(), links));
    }

    /** Names the page before this one (RFC 8288), while there is one. */
    private static void linkOlder(Context request, List<Message> messages, boolean olderExist) {
        if (olderExist && !messages.isEmpty()) {
            String older = "?before=" + messages.get(0).seq() + "&limit="
                    + window(request).limit();
            request.header("Link", "<" + request.path() + older + ">; rel=\"prev\"");
        }
    }

    private static Window window(Context request) {
        Query query = Query.of(request);
        int limit = query.count("limit", Window.DEFAULT_LIMIT);
        long after = query.number("after", 0);
        boolean onlyAfter =
                query.text("after").isPresent() && query.text("before").isEmpty();
        return onlyAfter ? Window.from(after, limit) : new Window(after, query.number("before", Long.MAX_VALUE), limit);
    }

    private static CoupleId room(Context request) {
        return room(request.pathParam(ROOM));
    }

    /** What is no id names no room, and is told like a room of others. */
    private static CoupleId room(String text) {
        return CoupleId.parse(text).orElseThrow(Rejected::notAMember);
    }
}

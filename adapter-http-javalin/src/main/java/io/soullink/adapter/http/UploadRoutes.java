package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.soullink.app.media.MediaLinks.Link;
import io.soullink.app.media.MediaService;
import io.soullink.app.media.Uploaded;
import io.soullink.app.media.ViewedFile;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;

/** Uploads: {@code /upload}, {@code /chat/upload} and {@code /uploads}. */
final class UploadRoutes {
    private static final String ID = "id";
    private static final String ONE = "/uploads/{" + ID + "}";

    private static final String EXPIRY = "e";
    private static final String COUPLE = "c";
    private static final String SIGNATURE = "s";
    private static final String WIDTH = "w";

    private final MediaService media;
    private final MultipartFile bodies = new MultipartFile();

    UploadRoutes(MediaService media) {
        this.media = media;
    }

    void register(RouteTable routes, Access access) {
        routes.post("/upload", access.signedInUnlessDemo(this::upload, this::openUpload));
        routes.post("/chat/upload", access.signedInUnlessDemo(this::upload, this::openUpload));
        routes.get(
                ONE,
                access.byLinkOr(SIGNATURE, this::viewByLink, access.signedInUnlessDemo(this::view, this::openView)));
    }

    private void upload(Context request, Actor actor) {
        answer(request, bodies.read(request, content -> media.upload(actor, content)));
    }

    private void openUpload(Context request) {
        answer(request, bodies.read(request, media::openUpload));
    }

    private void view(Context request, Actor actor) {
        show(request, media.view(actor, id(request)));
    }

    private void openView(Context request) {
        show(request, media.openView(id(request)));
    }

    /** Who has an address needs no token: what shows pictures sends none. */
    private void viewByLink(Context request) {
        Query query = Query.of(request);
        Optional<CoupleId> couple = query.text(COUPLE)
                .map(text ->
                        CoupleId.parse(text).orElseThrow(() -> RequestRefused.malformed(COUPLE + " must be an id")));
        Link link =
                new Link(couple, query.number(EXPIRY, 0), query.text(SIGNATURE).orElse(""));
        show(request, media.viewByLink(id(request), link));
    }

    private static void show(Context request, ViewedFile file) {
        int width = Query.of(request).count(WIDTH, 0);
        Optional<byte[]> small = Query.of(request).text(WIDTH).isPresent() ? file.small(width) : Optional.empty();
        ServedFile served =
                small.map(bytes -> ServedFile.small(file, width, bytes)).orElseGet(() -> ServedFile.whole(file));
        served.answer(request, request.method() != HandlerType.HEAD);
    }

    private static void answer(Context request, Uploaded uploaded) {
        Json.answer(
                request,
                HttpStatus.OK,
                Json.object()
                        .put("imageUrl", uploaded.url())
                        .put("url", uploaded.url())
                        .put("contentType", uploaded.file().type().mime())
                        .put("size", uploaded.file().size()));
    }

    /** What is no id names no file. */
    private static MediaId id(Context request) {
        return MediaId.parse(request.pathParam(ID)).orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such upload"));
    }
}

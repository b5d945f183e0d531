package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.soullink.app.erasure.ErasureService;
import io.soullink.app.export.Export;
import io.soullink.app.export.ExportService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people may do with all that is stored about them: take it along, and have it erased. */
final class OwnDataRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDataRoutes.class);
    private static final String DISPOSITION = "Content-Disposition";

    /** To {@code sendError}: ends the connection, so that what was sent is seen to be cut off. */
    private final ErasureService erasure;

    private final ExportService exports;
    private final MediaLinks links;
    private final BodyReader bodies;

    OwnDataRoutes(ErasureService erasure, ExportService exports, MediaLinks links, BodyReader bodies) {
        this.erasure = erasure;
        this.exports = exports;
        this.links = links;
        this.bodies = bodies;
    }

    void register(RouteTable routes, Access access) {
        routes.delete("/user/me", access.signedIn(this::erase));
        routes.get("/user/me/export", access.signedIn(this::export));
    }

    private void erase(Context request, Actor actor) {
        erasure.erase(actor, bodies.read(request).requiredText(UserJson.PASSWORD));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void export(Context request, Actor actor) {
        Export export = exports.export(actor);
        request.status(HttpStatus.OK).contentType("application/json");
        request.header(DISPOSITION, "attachment; filename=\"soul-link-export.json\"");
        if (request.method() != HandlerType.HEAD) {
            write(export, request.res());
        }
    }

    private void write(Export export, HttpServletResponse response) {
        try {
            ExportJson.write(export, links, response.getOutputStream());
        } catch (IOException clientIsGone) {
            LOG.debug("nobody to export to");
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setHeader(DISPOSITION, null);
                throw failure;
            }
            LOG.warn("an export was cut off: {}", Traces.causes(failure));
            BrokenOff.abort(response);
        }
    }
}

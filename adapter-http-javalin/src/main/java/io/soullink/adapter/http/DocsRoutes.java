package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document of the routes, a page that shows it, and one that shows the document of the live events, which is served by
 * whoever serves these. All are open: they say nothing that is not in the source. The pages load nothing from elsewhere, and
 * run no script that is not one of these files.
 */
final class DocsRoutes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** The files that the pages load; there are no others to be had. */
    private static final Map<String, String> PARTS = Map.of(
            "docs.css", CSS,
            "docs.js", SCRIPT,
            "events.js", SCRIPT,
            "js-yaml.min.js", SCRIPT,
            "swagger-ui-bundle.js", SCRIPT,
            "swagger-ui.css", CSS);

    /** What a page may do: load those files, and call the server that it is from. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Read when they are first asked for: many servers are never asked. */
    private final Map<String, PackagedFile> read = new ConcurrentHashMap<>();

    void register(RouteTable routes) {
        routes.get(
                "/openapi.yaml",
                request -> file("openapi.yaml", "application/yaml").answer(request));
        routes.get("/docs", request -> page(request, "docs/docs.html"));
        routes.get("/docs/events", request -> page(request, "docs/events.html"));
        routes.get("/docs/{file}", this::part);
    }

    private void page(Context request, String name) {
        request.header("Content-Security-Policy", PAGE_POLICY);
        file(name, HTML).answer(request);
    }

    private void part(Context request) {
        String name = request.pathParam("file");
        String type = Optional.ofNullable(PARTS.get(name)).orElseThrow(NotFoundResponse::new);
        file("docs/" + name, type).answer(request);
    }

    private PackagedFile file(String name, String type) {
        return read.computeIfAbsent(name, unread -> PackagedFile.read(unread, type));
    }
}

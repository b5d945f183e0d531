package io.soullink.adapter.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.soullink.app.SoulLink;
import io.soullink.app.media.MediaLinks;
import java.util.Objects;
import java.util.Optional;

/**
 * Soul Link's routes, for a Javalin that may serve other things besides.
 *
 * <pre>{@code
 * HttpApi api = new HttpApi(soulLink, HttpSettings.DEFAULT);
 * Javalin server = Javalin.create(api::register).start(5000);
 * }</pre>
 *
 * <p>The headers of every answer and the form of every error hold for all that the same Javalin serves over HTTP.
 */
public final class HttpApi {
    private final SoulLink soulLink;
    private final HttpSettings settings;
    private final RequestObserver observer;
    private final Optional<MetricsPage> metrics;

    /** The routes to these use cases. */
    public HttpApi(SoulLink soulLink, HttpSettings settings) {
        this(soulLink, settings, RequestObserver.NONE, Optional.empty());
    }

    private HttpApi(SoulLink soulLink, HttpSettings settings, RequestObserver observer, Optional<MetricsPage> metrics) {
        this.soulLink = Objects.requireNonNull(soulLink, "soulLink");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.observer = Objects.requireNonNull(observer, "observer");
        this.metrics = metrics;
    }

    /** The same, and somebody is told of each request that is answered. */
    public HttpApi observedBy(RequestObserver other) {
        return new HttpApi(soulLink, settings, other, metrics);
    }

    /** The same, with figures for who operates the server. */
    public HttpApi with(MetricsPage page) {
        return new HttpApi(soulLink, settings, observer, Optional.of(page));
    }

    /**
     * Adds the routes, the headers, the errors and the ids of requests; the last for what was added to the same Javalin
     * before.
     */
    public void register(JavalinConfig config) {
        config.http.prefer405over404 = true;
        Headers headers = new Headers(settings.corsOrigins());
        config.routes.before(headers::write);
        new Problems(UserRoutes.MASSAGE_PATHS).register(config);
        watch(config);
        metrics.ifPresent(page -> config.routes.before(MetricsPage.PATH, page::answer));
        routes(config.routes);
    }

    private void watch(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.insertHandler(new RequestWatch(observer)));
        config.routes.before(request -> RequestTrace.of(request).ifPresent(RequestTrace::reached));
        config.routes.beforeMatched(request -> RequestTrace.of(request)
                .ifPresent(trace -> Optional.ofNullable(request.endpoints().matchedHttpEndpoint())
                        .ifPresent(trace::matched))); // None where Javalin answers HEAD for a route that has GET only.
    }

    /** Adds the routes; answers which they are. */
    RouteTable routes(RoutesConfig config) {
        RouteTable routes = new RouteTable(config);
        MediaLinks links = soulLink.media().links();
        BodyReader bodies = new BodyReader(settings.bodyLimit());
        Gate gate = new Gate(soulLink.requestLimit(), new ClientAddress(settings.trustedProxies()));
        Access access = new Access(soulLink.accounts(), settings.auth(), gate);
        new HealthRoutes(soulLink.storage()).register(routes);
        new DocsRoutes().register(routes);
        new UserRoutes(soulLink.accounts(), soulLink.admins(), links, bodies, gate).register(routes, access);
        new OwnDataRoutes(soulLink.erasure(), soulLink.export(), links, bodies).register(routes, access);
        new PartnerRoutes(soulLink.pairing(), soulLink.coupleProfiles(), links, bodies).register(routes, access);
        new ChatRoutes(soulLink.chat(), links, bodies).register(routes, access);
        new CallRoutes(soulLink.calls()).register(routes, access);
        new MoodRoutes(soulLink.moods(), bodies).register(routes, access);
        new CoupleProfileRoutes(soulLink.coupleProfiles(), links, bodies).register(routes, access);
        new EventRoutes(soulLink.events(), soulLink.catalogue(), links, bodies).register(routes, access);
        new PlaceRoutes(soulLink.catalogue(), links, bodies).register(routes, access);
        new ProductRoutes(soulLink.catalogue(), links, bodies).register(routes, access);
        new UploadRoutes(soulLink.media()).register(routes, access);
        return routes;
    }
}

package io.soullink.adapter.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong, whatever it was. What nobody foresaw is logged, without what anybody said. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Set<String> massagePaths;

    /** @param massagePaths the routes whose answers the first app reads by its own spelling */
    Problems(Set<String> massagePaths) {
        this.massagePaths = massagePaths;
    }

    void register(JavalinConfig config) {
        config.router.javaLangErrorHandler(Problems::answerFatal);
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerProblems()));
        register(config.routes);
    }

    private void register(RoutesConfig routes) {
        routes.exception(Rejected.class, (refusal, request) -> answer(request, Problem.of(refusal)));
        routes.exception(RequestRefused.class, (refusal, request) -> answer(request, refusal.problem()));
        routes.exception(HttpResponseException.class, this::answerJavalin);
        routes.exception(StorageException.class, (failure, request) -> {
            LOG.warn("storage failed at {}: {}", route(request), Traces.causes(failure));
            answer(request, Problem.of(failure));
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("unexpected failure at {}: {}", route(request), Traces.withoutMessages(failure));
            answer(request, Problem.unexpected());
        });
    }

    /** Javalin gives errors of the JVM another way than exceptions. */
    private static void answerFatal(HttpServletResponse response, Error failure) {
        LOG.error("fatal failure: {}", Traces.withoutMessages(failure));
        try {
            response.setContentType(Problem.CONTENT_TYPE);
            response.getOutputStream().write(Json.bytes(Problem.unexpected().json(false)));
        } catch (IOException clientIsGone) {
            LOG.debug("nobody to tell of it");
        }
    }

    private void answerJavalin(HttpResponseException refusal, Context request) {
        if (refusal instanceof NotFoundResponse) {
            answer(request, Problem.noSuchRoute());
        } else if (refusal instanceof MethodNotAllowedResponse) {
            request.header("Allow", String.join(", ", refusal.getDetails().values()));
            answer(request, Problem.methodNotAllowed());
        } else {
            answer(request, Problem.ofStatus(refusal.getStatus()));
        }
    }

    private void answer(Context request, Problem problem) {
        problem.retryAfter().ifPresent(wait -> request.header("Retry-After", Long.toString(seconds(wait))));
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            request.header("WWW-Authenticate", Access.challenge(request));
        }
        boolean withMassage = massagePaths.contains(request.path().replaceFirst("/$", ""));
        Json.answer(request, problem.status(), Problem.CONTENT_TYPE, problem.json(withMassage));
    }

    /** Whole seconds, rounded up: who waits that long has waited long enough. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String route(Context request) {
        return request.method() + " " + request.endpoint().path;
    }
}

package io.soullink.adapter.http;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request an id, which its answer carries and which every line of the log about it has, and tells of those that
 * Javalin has answered: in the log one line each, at {@code debug}, or at {@code info} where the server failed.
 */
final class RequestWatch extends Handler.Wrapper {
    /** Carries the id, there and back. */
    static final String HEADER = "X-Request-Id";
    /** Under which the log has the id. */
    static final String MDC_KEY = "request";

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);

    private final RequestObserver observer;

    RequestWatch(RequestObserver observer) {
        this.observer = observer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        RequestTrace trace = RequestTrace.begin(request);
        response.getHeaders().put(HEADER, trace.id());
        String method = request.getMethod();
        Request.addCompletionListener(request, failure -> finished(trace, method, response.getStatus()));
        MDC.put(MDC_KEY, trace.id());
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    private void finished(RequestTrace trace, String method, int status) {
        trace.route().ifPresent(route -> {
            AnsweredRequest request = new AnsweredRequest(method, route, status, Duration.ofNanos(trace.nanos()));
            observer.answered(request);
            MDC.put(MDC_KEY, trace.id());
            log(request);
            MDC.remove(MDC_KEY);
        });
    }

    private static void log(AnsweredRequest request) {
        (request.failed() ? LOG.atInfo() : LOG.atDebug())
                .addKeyValue("method", request.method())
                .addKeyValue("route", request.route())
                .addKeyValue("status", request.status())
                .addKeyValue("ms", request.took().toMillis())
                .log("answered");
    }
}

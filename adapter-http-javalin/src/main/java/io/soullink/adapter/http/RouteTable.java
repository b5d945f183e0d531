package io.soullink.adapter.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts routes on Javalin, each path with what HTTP expects of it besides (RFC 9110): {@code HEAD} wherever {@code GET} is,
 * and {@code OPTIONS}.
 */
final class RouteTable {
    private final RoutesConfig routes;
    private final Map<String, TreeSet<String>> methods = new LinkedHashMap<>();

    RouteTable(RoutesConfig routes) {
        this.routes = routes;
    }

    /** The server writes no body after {@code HEAD}, so that both are served alike. */
    void get(String path, Handler handler) {
        add(HandlerType.GET, path, handler);
        add(HandlerType.HEAD, path, handler);
    }

    void post(String path, Handler handler) {
        add(HandlerType.POST, path, handler);
    }

    void put(String path, Handler handler) {
        add(HandlerType.PUT, path, handler);
    }

    void patch(String path, Handler handler) {
        add(HandlerType.PATCH, path, handler);
    }

    void delete(String path, Handler handler) {
        add(HandlerType.DELETE, path, handler);
    }

    /** The methods of each path, as it is written here. */
    Map<String, Set<String>> methods() {
        return Collections.unmodifiableMap(methods);
    }

    private void add(HandlerType method, String path, Handler handler) {
        TreeSet<String> allowed = methods.get(path);
        if (allowed == null) {
            TreeSet<String> all = new TreeSet<>();
            all.add(HandlerType.OPTIONS.name());
            methods.put(path, all);
            routes.addHttpHandler(
                    HandlerType.OPTIONS,
                    path,
                    request -> request.status(HttpStatus.NO_CONTENT).header("Allow", String.join(", ", all)));
            allowed = all;
        }
        allowed.add(method.name());
        routes.addHttpHandler(method, path, handler);
    }
}

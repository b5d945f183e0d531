package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.soullink.adapter.http.HttpSettings.Auth;
import io.soullink.app.account.AccountService;
import io.soullink.app.port.Actor;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.Optional;

/**
 * Who calls: the user whom the bearer token (RFC 6750) proves. A route that is not wrapped by one of these has no actor, and
 * so nothing of anybody's to show.
 */
final class Access {
    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer";

    private final AccountService accounts;
    private final Auth auth;
    private final Gate gate;

    Access(AccountService accounts, Auth auth, Gate gate) {
        this.accounts = accounts;
        this.auth = auth;
        this.gate = gate;
    }

    /** A route for those with a token. */
    Handler signedIn(ForActor route) {
        return request -> route.handle(request, actor(request));
    }

    /** A route for those without one. */
    Handler stranger(Handler route) {
        return request -> {
            gate.stranger(request);
            route.handle(request);
        };
    }

    /** A route that is open to all in the demo mode. A token that is sent must be good there too. */
    Handler signedInUnlessDemo(ForActor route, Handler openRoute) {
        return request -> {
            if (auth == Auth.OPTIONAL && request.header(HEADER) == null) {
                gate.stranger(request);
                openRoute.handle(request);
            } else {
                route.handle(request, actor(request));
            }
        };
    }

    /** A route for who has an address that carries a signature, in this parameter, and else for who {@code otherwise} lets in. */
    Handler byLinkOr(String parameter, Handler byLink, Handler otherwise) {
        return request -> {
            if (Query.of(request).text(parameter).isPresent()) {
                gate.stranger(request);
                byLink.handle(request);
            } else {
                otherwise.handle(request);
            }
        };
    }

    /** What a 401 asks for (RFC 6750, section 3). */
    static String challenge(Context request) {
        return request.header(HEADER) == null ? SCHEME : SCHEME + " error=\"invalid_token\"";
    }

    private Actor actor(Context request) {
        UserId user = authenticated(request);
        gate.user(user);
        return Actor.of(user);
    }

    /** Who is refused is nobody, and counted as such. */
    private UserId authenticated(Context request) {
        try {
            return accounts.authenticate(token(request).orElse(null)).user();
        } catch (Rejected refusal) {
            gate.stranger(request);
            throw refusal;
        }
    }

    private static Optional<String> token(Context request) {
        String[] parts =
                Optional.ofNullable(request.header(HEADER)).orElse("").strip().split(" +", 2);
        return parts.length == 2 && parts[0].equalsIgnoreCase(SCHEME) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** What a route does for who calls it. */
    @FunctionalInterface
    interface ForActor {
        void handle(Context request, Actor actor);
    }
}

package io.soullink.app.call;

import io.soullink.app.call.IceServers.IceServer;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials for TURN servers that share a secret with this one ("A REST API For Access To TURN Services",
 * draft-uberti-behave-turn-rest-00): the name says until when it is good and for whom, the password is its HMAC-SHA1.
 */
final class TurnCredentials {
    /** How long they are good. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ALGORITHM = "HmacSHA1";

    private TurnCredentials() {}

    /** The servers as one user may use them from now on. */
    static IceServers servers(CallSettings settings, UserId user, Instant now) {
        Map<Boolean, List<String>> urls = settings.iceServers().stream()
                .collect(Collectors.partitioningBy(
                        url -> url.toLowerCase(Locale.ROOT).startsWith("turn")));
        List<IceServer> servers = new ArrayList<>();
        if (!urls.get(false).isEmpty()) {
            servers.add(new IceServer(urls.get(false), Optional.empty(), Optional.empty()));
        }
        if (!urls.get(true).isEmpty()) {
            Optional<String> name =
                    settings.turnSecret().map(secret -> now.plus(LIFETIME).getEpochSecond() + ":" + user);
            Optional<String> password =
                    settings.turnSecret().flatMap(secret -> name.map(username -> password(secret, username)));
            servers.add(new IceServer(urls.get(true), name, password));
        }
        return new IceServers(servers, LIFETIME);
    }

    static String password(String secret, String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}

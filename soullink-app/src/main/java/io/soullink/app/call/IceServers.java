package io.soullink.app.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The servers that help two devices find a way to each other.
 *
 * @param ttl how long the credentials are good
 */
public record IceServers(List<IceServer> servers, Duration ttl) {
    public IceServers {
        servers = List.copyOf(servers);
    }

    /** Servers that share their credentials, if they need any. */
    public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
        public IceServer {
            urls = List.copyOf(urls);
        }

        /** Hides the credential. */
        @Override
        public String toString() {
            return "IceServer[urls=" + urls + "]";
        }
    }
}

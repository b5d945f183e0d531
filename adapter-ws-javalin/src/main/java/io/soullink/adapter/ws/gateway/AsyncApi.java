package io.soullink.adapter.ws.gateway;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The document of the live events, as AsyncAPI 3 in YAML. It is open: it says nothing that is not in the source. */
final class AsyncApi {
    static final String FILE = "asyncapi.yaml";

    private AsyncApi() {}

    static void serve(RoutesConfig routes) {
        byte[] document = read();
        routes.get(
                "/" + FILE,
                request -> request.header("Cache-Control", "public, no-cache")
                        .result(document)
                        .contentType("application/yaml"));
    }

    private static byte[] read() {
        try (InputStream file = AsyncApi.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

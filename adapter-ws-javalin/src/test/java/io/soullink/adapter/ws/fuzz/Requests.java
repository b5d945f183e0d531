package io.soullink.adapter.ws.fuzz;

/** HTTP requests as they stand on the wire. */
public final class Requests {

    private Requests() {}

    public static String upgrade(String path) {
        return "GET " + path + """
                 HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;
    }

    static String get(String path) {
        return of("GET", path, "");
    }

    static String of(String method, String path, String body) {
        return claiming(method, path, body.length(), body);
    }

    /** A request that says its body is of a length. */
    static String claiming(String method, String path, long length, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }
}

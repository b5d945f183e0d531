package io.soullink.adapter.ws.engineio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * The HTTP request that opened a session: copies of its headers and query, because Jetty's own would keep the parser and the
 * channel of every upgraded connection in memory.
 */
public final class OpenRequest {

    private final String address;
    private final List<Parameter> headers;
    private final List<Parameter> query;

    private record Parameter(String name, String value) {}

    OpenRequest(Request request, Fields query) {
        this.address = Request.getRemoteAddr(request);
        List<Parameter> fields = new ArrayList<>();
        request.getHeaders().forEach(field -> fields.add(new Parameter(field.getName(), field.getValue())));
        this.headers = List.copyOf(fields);
        this.query = query.stream()
                .map(field -> new Parameter(field.getName(), field.getValue()))
                .toList();
    }

    /** The address of the peer that connected: a proxy's, when there is one. */
    public String remoteAddress() {
        return address;
    }

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Parameter::value);
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(Parameter::value);
    }
}

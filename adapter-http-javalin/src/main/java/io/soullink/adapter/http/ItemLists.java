package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term;
import io.soullink.domain.catalogue.Term.Kind;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists of one kind of items, as a query asks for them: {@code ?name=} the beginnings of words, other filters whole, each
 * whatever its case; {@code limit}, and {@code after} an id.
 *
 * @param filters what may be asked for besides the name
 * @param ids reads an id
 */
record ItemLists<I>(List<Kind> filters, Function<String, Optional<I>> ids) {
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";

    Search<I> search(Context request) {
        Query query = Query.of(request);
        Violations violations = new Violations();
        List<Term> terms = new ArrayList<>();
        said(query, Kind.NAME).ifPresent(text -> violations.gather(() -> terms.addAll(Term.typed(text))));
        for (Kind filter : filters) {
            said(query, filter).ifPresent(text -> violations.gather(() -> terms.add(new Term(filter, text))));
        }
        Optional<I> after = violations.gather(() -> query.text(AFTER).map(this::id));
        violations.throwIfAny();
        return new Search<>(terms, after, query.count(LIMIT, Search.DEFAULT_LIMIT));
    }

    /** Names the part after this one (RFC 8288), while there may be one. */
    void linkNext(Context request, Search<I> search, Listing<I, ?> listing) {
        listing.next().ifPresent(next -> {
            Query query = Query.of(request);
            StringBuilder link = new StringBuilder("<" + request.path() + "?");
            append(query, Kind.NAME, link);
            filters.forEach(filter -> append(query, filter, link));
            link.append(AFTER + "=" + next + "&" + LIMIT + "=" + search.limit() + ">; rel=\"next\"");
            request.header("Link", link.toString());
        });
    }

    private static void append(Query query, Kind filter, StringBuilder link) {
        said(query, filter)
                .ifPresent(text -> link.append(filter.field())
                        .append('=')
                        .append(URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .append('&'));
    }

    /** What is blank is not asked for. */
    private static Optional<String> said(Query query, Kind filter) {
        return query.text(filter.field()).filter(text -> !text.isBlank());
    }

    private I id(String text) {
        return ids.apply(text).orElseThrow(() -> Rejected.invalid(AFTER, "must be an id"));
    }
}

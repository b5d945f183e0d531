package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing to find an item by. Equal terms are the same whatever the case in which they were written, so that storage
 * compares them and nothing else.
 *
 * @param text in lower case
 */
public record Term(Kind kind, String text) {
    private static final int MAX_LENGTH = 200;
    /** Of each word of a name: what is alike so far is taken for the same. */
    private static final int LETTERS_THAT_COUNT = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What a term speaks of; those that cut a search short come first. */
    public enum Kind {
        /** A beginning of a word of the name. */
        NAME("name"),
        CITY("city"),
        CATEGORY("category"),
        TYPE("type"),
        GOOD_FOR("goodfor");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** The name that clients know it by. */
        public String field() {
            return field;
        }
    }

    /** @throws Rejected with {@link Reason#INVALID} if the text is empty or overlong */
    public Term {
        Objects.requireNonNull(kind, "kind");
        text = folded(Text.line(kind.field(), text, 1, MAX_LENGTH));
    }

    /** That a text is said, whole; empty if none is. */
    static Optional<Term> said(Kind kind, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Term(kind, text));
    }

    /** Every beginning of every word. */
    static Set<Term> beginnings(ItemName name) {
        Set<Term> beginnings = new LinkedHashSet<>();
        for (String word : words(name.value())) {
            for (int end = 0; end < word.length(); ) {
                end += Character.charCount(word.codePointAt(end));
                beginnings.add(new Term(Kind.NAME, word.substring(0, end)));
            }
        }
        return beginnings;
    }

    /**
     * What must be true of a name for which somebody types this: each word begins a word of the name.
     *
     * @throws Rejected with {@link Reason#INVALID} if there is no letter and no digit in it, or too much of them
     */
    public static List<Term> typed(String text) {
        List<Term> words = words(Text.line("name", text, 1, ItemName.MAX_LENGTH)).stream()
                .map(word -> new Term(Kind.NAME, word))
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw Rejected.invalid("name", "must hold a letter or a digit");
        }
        return words;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .map(Term::shortened)
                .toList();
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= LETTERS_THAT_COUNT
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LETTERS_THAT_COUNT));
    }

    /** Up and down again, so that letters with several lower cases meet. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

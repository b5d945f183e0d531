package io.soullink.domain.media;

import io.soullink.domain.couple.CoupleId;
import java.util.Objects;
import java.util.Optional;

/**
 * What an uploaded file is shown in, and thereby who may see it.
 *
 * @param kind of thing
 * @param thing the id of the thing
 * @param couple whose the thing is, if it is a couple's
 */
public record Use(Kind kind, String thing, Optional<CoupleId> couple) {
    public Use {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(thing, "thing");
        Objects.requireNonNull(couple, "couple");
        if (couple.isPresent() != kind.isOfCouple()) {
            throw new IllegalArgumentException("couple must be named for what is a couple's, and for nothing else");
        }
    }

    /** In something of a couple's. */
    public static Use in(Kind kind, Object thing, CoupleId couple) {
        return new Use(kind, thing.toString(), Optional.of(couple));
    }

    /** In something of one person's, or of everybody's. */
    public static Use in(Kind kind, Object thing) {
        return new Use(kind, thing.toString(), Optional.empty());
    }

    /** The kinds of things that show files. */
    public enum Kind {
        /** A message: its couple sees it. */
        MESSAGE,
        /** A milestone: its couple sees it. */
        MILESTONE,
        /** An event: its couple sees it. */
        EVENT,
        /** A person's picture: they and their partner see it. */
        PROFILE,
        /** A place or a product: every user sees it. */
        CATALOGUE;

        boolean isOfCouple() {
            return this == MESSAGE || this == MILESTONE || this == EVENT;
        }
    }
}

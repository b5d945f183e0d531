package io.soullink.bootstrap;

import java.util.List;

/**
 * What one device came to know of its room.
 *
 * @param heard live, by connection, in the order of arrival
 * @param caughtUp by {@code sync}, all answers one after the other
 */
record Reading(String room, List<List<Kept>> heard, List<Kept> caughtUp) {
    Reading {
        heard = heard.stream().map(List::copyOf).toList();
        caughtUp = List.copyOf(caughtUp);
    }
}

package io.soullink.domain.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A video section of a session description, as far as codecs go.
 *
 * @param opening the media line up to its payload types
 * @param payloads in their order, the dearest first
 * @param codecs by payload type, in lower case
 * @param retransmissions from a payload type of {@code rtx} to the one that it repeats
 */
record VideoSection(
        String opening, List<String> payloads, Map<String, String> codecs, Map<String, String> retransmissions) {
    private static final Pattern MEDIA = Pattern.compile("(m=video \\d{1,5}(?:/\\d{1,5})? [^ ]+) ([0-9 ]+)");
    private static final Pattern CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) ([^ /]+)/\\d.*");
    private static final Pattern REPEATS = Pattern.compile("a=fmtp:(\\d{1,3}) (?:.*; ?)?apt=(\\d{1,3})(?:;.*)?");

    static VideoSection of(String mediaLine, List<String> attributes) {
        Matcher media = MEDIA.matcher(mediaLine);
        if (!media.matches()) {
            throw VideoCodecs.unreadable();
        }
        Map<String, String> codecs = new HashMap<>();
        Map<String, String> retransmissions = new HashMap<>();
        for (String attribute : attributes) {
            Matcher codec = CODEC.matcher(attribute);
            Matcher repeats = REPEATS.matcher(attribute);
            if (codec.matches()) {
                codecs.put(codec.group(1), codec.group(2).toLowerCase(Locale.ROOT));
            } else if (attribute.startsWith("a=rtpmap:")) {
                throw VideoCodecs.unreadable();
            } else if (repeats.matches()) {
                retransmissions.put(repeats.group(1), repeats.group(2));
            }
        }
        return new VideoSection(media.group(1), payloads(media.group(2)), codecs, retransmissions);
    }

    private static List<String> payloads(String written) {
        List<String> payloads = List.of(written.split(" ", -1));
        boolean named = payloads.stream().allMatch(payload -> !payload.isEmpty() && payload.length() <= 3);
        if (!named || payloads.size() > Set.copyOf(payloads).size()) {
            throw VideoCodecs.unreadable();
        }
        return payloads;
    }

    /** The media line with the payload types of the named codecs first. */
    String mediaLine(List<String> names) {
        Set<String> first = new LinkedHashSet<>();
        for (String name : names) {
            payloads.stream()
                    .filter(payload -> name.toLowerCase(Locale.ROOT).equals(codecs.get(payload)))
                    .forEach(payload -> {
                        first.add(payload);
                        first.addAll(retransmissionsOf(payload));
                    });
        }
        List<String> ordered = new ArrayList<>(first);
        payloads.stream().filter(payload -> !first.contains(payload)).forEach(ordered::add);
        return opening + " " + String.join(" ", ordered);
    }

    private List<String> retransmissionsOf(String payload) {
        return payloads.stream()
                .filter(candidate -> "rtx".equals(codecs.get(candidate)))
                .filter(rtx -> payload.equals(retransmissions.get(rtx)))
                .toList();
    }
}

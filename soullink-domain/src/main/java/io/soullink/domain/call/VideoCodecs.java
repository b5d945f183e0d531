package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;

/**
 * Puts the video codecs of a session description into an order of preference (RFC 8829, section 4.2.6: the first payload
 * types of a media line are preferred).
 */
public final class VideoCodecs {
    private static final String VIDEO = "m=video ";

    private VideoCodecs() {}

    /**
     * The same description with the payload types of the named codecs first in every {@code m=video} line, each followed
     * by its retransmissions ({@code rtx}, RFC 4588); the others follow as they came. Not a character but their order in
     * these lines changes. A description without a video section is not looked into.
     *
     * @param names codecs as {@code a=rtpmap} names them, whatever their case, the dearest first; none changes nothing
     * @throws Rejected with {@link Reason#INVALID} if a description with a video section cannot be read
     */
    public static Sdp prefer(List<String> names, Sdp sdp) {
        List<String> lines = List.of(sdp.value().split("(?<=\n)"));
        if (names.isEmpty() || lines.stream().noneMatch(VideoCodecs::opensVideo)) {
            return sdp;
        }
        StringBuilder ordered = new StringBuilder(sdp.value().length());
        for (int i = 0; i < lines.size(); i++) {
            requireWellFormed(lines.get(i));
            ordered.append(opensVideo(lines.get(i)) ? mediaLine(names, lines, i) : lines.get(i));
        }
        return new Sdp(ordered.toString());
    }

    private static String mediaLine(List<String> names, List<String> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).startsWith("m=")) {
            end++;
        }
        List<String> attributes =
                lines.subList(start + 1, end).stream().map(VideoCodecs::content).toList();
        String line = lines.get(start);
        String content = content(line);
        return VideoSection.of(content, attributes).mediaLine(names) + line.substring(content.length());
    }

    private static boolean opensVideo(String line) {
        return line.startsWith(VIDEO);
    }

    private static void requireWellFormed(String line) {
        String content = content(line);
        boolean typed = content.length() > 1 && Character.isLetter(content.charAt(0)) && content.charAt(1) == '=';
        if (!typed || content.indexOf('\r') >= 0) {
            throw unreadable();
        }
    }

    /** The line without its end, CRLF or LF. */
    private static String content(String line) {
        int end = line.endsWith("\n") ? line.length() - 1 : line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    static Rejected unreadable() {
        return Rejected.invalid("sdp", "cannot be read");
    }
}

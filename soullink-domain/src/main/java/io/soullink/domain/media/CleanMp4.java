package io.soullink.domain.media;

import java.util.Map;
import java.util.Set;

/**
 * A film whose boxes tell nothing but what plays it. Each other one, such as those of users' data, of metadata and of
 * makers, is an equally long free one of zeros, since samples are found by where they stand in the file; what was free
 * becomes zeros too. What stands after the last box that makes sense goes. Samples are copied as they are: a place that a
 * track tells from moment to moment, beside picture and sound, stays.
 *
 * <p>When it was made stays. Where the film's description stands, before its samples or behind them, does not matter; a
 * film without one is broken, and one whose samples are cut is not.
 *
 * <p>The structure is that of ISO/IEC 14496-12, section 4.2, and the boxes those of its table 1.
 */
final class CleanMp4 extends CleanContent {
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final String FILE = "";
    private static final String MOVIE = "moov";

    /** What is kept where; of what is a key itself, the content is boxes, and anything else is kept whole. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            FILE,
            Set.of("ftyp", "styp", "sidx", "ssix", MOVIE, "moof", "mfra", "mdat", "imda"),
            MOVIE,
            Set.of("mvhd", "iods", "trak", "mvex"),
            "trak",
            Set.of("tkhd", "tref", "trgr", "edts", "tapt", "mdia"),
            "mdia",
            Set.of("mdhd", "hdlr", "elng", "minf"),
            "minf",
            Set.of("vmhd", "smhd", "hmhd", "sthd", "nmhd", "gmhd", "hdlr", "dinf", "stbl"),
            "moof",
            Set.of("mfhd", "traf"),
            "traf",
            Set.of("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio", "senc"));

    private Open open = new Open(FILE, Long.MAX_VALUE, null);

    /** A box whose content is being read, up to a position in the file, and the one that it stands in. */
    private record Open(String type, long end, Open around) {
        boolean isFile() {
            return around == null;
        }
    }

    CleanMp4(Content source) {
        super(source, "MP4", 8_192);
    }

    @Override
    void advance() {
        long position = input().position();
        while (position == open.end()) {
            leave();
        }
        long room = open.end() - position;
        if (room < HEADER) {
            blank(room);
        } else if (took(HEADER)) {
            measure(position, room);
        }
    }

    private void leave() {
        if (open.type().equals(MOVIE)) {
            showable();
        }
        open = open.around();
    }

    private void measure(long position, long room) {
        long size = part().u32(0);
        if (size == 1) {
            if (!took(LONG_HEADER - HEADER)) {
                return;
            }
            size = part().u64(HEADER);
        } else if (size == 0) {
            size = room;
        }
        if (size >= part().length() && size <= room) {
            box(position, size);
        } else if (open.isFile() && isShowable()) {
            putOut(0);
            end();
        } else {
            throw broken();
        }
    }

    private void box(long position, long size) {
        String type = part().latin1(4, 4);
        long content = size - part().length();
        if (!KEPT.get(open.type()).contains(type)) {
            replace(4, "free");
            blank(content);
        } else if (KEPT.containsKey(type)) {
            open = new Open(type, position + size, open);
            showableIfEndless();
        } else {
            keep(content);
        }
    }

    /** The description of a film may be the last box, which ends where the file does. */
    private void showableIfEndless() {
        if (open.type().equals(MOVIE) && open.end() == Long.MAX_VALUE) {
            showable();
        }
    }
}

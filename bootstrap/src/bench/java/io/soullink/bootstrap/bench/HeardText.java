package io.soullink.bootstrap.bench;

import java.nio.charset.StandardCharsets;

/** Finds the numbers of {@link SentText} in what a server sends, without taking its JSON apart. */
final class HeardText {
    private static final byte[] MARK = "\"content\":\"".getBytes(StandardCharsets.US_ASCII);

    private HeardText() {}

    static long number(byte[] bytes, int start) {
        long number = 0;
        for (int i = start; i < start + SentText.DIGITS; i++) {
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
    }

    /** Where the content begins; -1 if the text has none, as when it tells of the partner's coming and going. */
    static int contentIn(byte[] bytes, int start, int end) {
        for (int i = start; i < end - MARK.length; i++) {
            if (bytes[i] == MARK[0] && bytes[i + 1] == MARK[1] && isMark(bytes, i)) {
                return i + MARK.length;
            }
        }
        return -1;
    }

    private static boolean isMark(byte[] bytes, int at) {
        for (int i = 2; i < MARK.length; i++) {
            if (bytes[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }
}

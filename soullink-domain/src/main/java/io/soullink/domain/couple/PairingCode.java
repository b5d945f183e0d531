package io.soullink.domain.couple;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What one partner tells the other to pair: {@value #LENGTH} letters and digits, none of which is easily taken for
 * another; 40 bits.
 *
 * @param value the code in capitals
 */
public record PairingCode(String value) {
    /** Characters in a code. */
    public static final int LENGTH = 8;

    /** 32 characters: no I, O, 0 or 1. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** @throws Rejected with {@link Reason#UNKNOWN_CODE} if it cannot be a code: whoever types one wrong is told no more */
    public PairingCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new Rejected(Reason.UNKNOWN_CODE, "no such code");
        }
    }

    /** A new code; {@code random} must be unpredictable. */
    public static PairingCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PairingCode(code.toString());
    }

    /** Hides the code. */
    @Override
    public String toString() {
        return "PairingCode[hidden]";
    }
}

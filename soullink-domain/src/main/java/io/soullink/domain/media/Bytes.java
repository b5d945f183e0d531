package io.soullink.domain.media;

/** The first bytes of an array, read as numbers and as Latin-1. Nothing in here is copied. */
record Bytes(byte[] array, int length) {
    Bytes {
        length = Math.max(0, Math.min(length, array.length));
    }

    /** Whether all bytes from {@code at} on, up to {@code count}, are there. */
    boolean has(int at, int count) {
        return at >= 0 && count <= length - at;
    }

    /** Whether {@code latin1} stands at {@code at}; not if it is cut. */
    boolean reads(int at, String latin1) {
        if (!has(at, latin1.length())) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if (u8(at + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String latin1(int at, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) u8(at + i));
        }
        return text.toString();
    }

    int u8(int at) {
        return array[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16LittleEndian(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24LittleEndian(int at) {
        return u16LittleEndian(at) | u8(at + 2) << 16;
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Of a number of 64 bits; negative if it takes all of them. */
    long u64(int at) {
        return u32(at) << 32 | u32(at + 4);
    }

    long u32LittleEndian(int at) {
        return u16LittleEndian(at) | (long) u16LittleEndian(at + 2) << 16;
    }
}

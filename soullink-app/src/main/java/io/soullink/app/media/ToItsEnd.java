package io.soullink.app.media;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** What is kept of an upload. It ends where the upload does: what comes behind it is read, and thrown away. */
final class ToItsEnd implements Content {
    private static final int BUFFER = 1 << 14;

    private final Content kept;
    private final Content all;
    private boolean ended;

    /** @param all where {@code kept} is read from */
    ToItsEnd(Content kept, Content all) {
        this.kept = kept;
        this.all = all;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = ended ? -1 : kept.read(into, offset, length);
        if (read < 0 && !ended) {
            ended = true;
            throwAway();
        }
        return read;
    }

    private void throwAway() {
        byte[] rest = new byte[BUFFER];
        long size = 0;
        for (int read = all.read(rest, 0, BUFFER); read >= 0; ) {
            size += read;
            if (size > MediaFile.MAX_SIZE) {
                throw new Rejected(Reason.TOO_LARGE, "a file has at most " + MediaFile.MAX_SIZE + " bytes");
            }
            read = all.read(rest, 0, BUFFER);
        }
    }
}

package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;

/** Puts the video codecs of a session description into an order of preference. */
public final class VideoCodecs {
    private VideoCodecs() {}

    /**
     * The same description with the payload types of the named codecs first in every {@code m=video} line.
     *
     * @param names codecs as {@code a=rtpmap} names them, whatever their case, the dearest first; none changes nothing
     * @throws Rejected with {@link Reason#INVALID} if a description with a video section cannot be read
     */
    public static Sdp prefer(List<String> names, Sdp sdp) {
        throw new UnsupportedOperationException();
    }
}

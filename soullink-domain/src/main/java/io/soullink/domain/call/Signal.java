package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import java.util.Objects;
import java.util.Optional;

/** What the two devices of a call tell each other to connect (RFC 8829, RFC 8838). Bounded, and never stored. */
public sealed interface Signal {
    /** How the one who speaks would send media. */
    record Offer(Sdp sdp) implements Signal {
        public Offer {
            Objects.requireNonNull(sdp, "sdp");
        }
    }

    /**
     * What the other makes of an offer.
     *
     * @param provisional whether another answer follows ({@code pranswer})
     */
    record Answer(Sdp sdp, boolean provisional) implements Signal {
        public Answer {
            Objects.requireNonNull(sdp, "sdp");
        }
    }

    /**
     * A way on which a device may be reached.
     *
     * @param name under which the device sent it, and the other one hears it
     * @param line the candidate line, up to {@value #MAX_LENGTH} characters; empty for the last one
     * @param sdpMid the media section that it is of, if named
     * @param sdpMLineIndex the number of that section, if said
     * @param usernameFragment the ICE generation that it is of, if named
     */
    record Candidate(
            Name name,
            String line,
            Optional<String> sdpMid,
            Optional<Integer> sdpMLineIndex,
            Optional<String> usernameFragment)
            implements Signal {
        /** Characters of a candidate line, at most. */
        public static final int MAX_LENGTH = 2_048;

        private static final int MAX_NAME = 256;
        private static final int MAX_INDEX = 65_535;

        /** @throws Rejected with {@link Reason#INVALID} if a text is missing or too long, or the index is out of bounds */
        public Candidate {
            Objects.requireNonNull(name, "name");
            if (line == null) {
                throw Rejected.invalid("candidate", "is missing");
            }
            requireBounded("candidate", line, MAX_LENGTH);
            sdpMid.ifPresent(mid -> requireBounded("sdpMid", mid, MAX_NAME));
            usernameFragment.ifPresent(fragment -> requireBounded("usernameFragment", fragment, MAX_NAME));
            if (sdpMLineIndex.filter(index -> index < 0 || index > MAX_INDEX).isPresent()) {
                throw Rejected.invalid("sdpMLineIndex", "must be 0 to " + MAX_INDEX);
            }
        }

        private static void requireBounded(String field, String text, int max) {
            if (text.length() > max) {
                throw Rejected.invalid(field, "must have at most " + max + " characters");
            }
            Text.requireReadable(field, text);
        }

        /** Hides the address. */
        @Override
        public String toString() {
            return "Candidate[hidden]";
        }

        /** The events by which clients of different times say the same thing. */
        public enum Name {
            ICE_CANDIDATE,
            WEBRTC_ICE_CANDIDATE,
            WEBRTC_ICE
        }
    }
}

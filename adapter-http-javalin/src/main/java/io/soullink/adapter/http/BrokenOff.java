package io.soullink.adapter.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers of which a part has gone out, and no more can: the connection is cut, so that nobody takes the part for the whole. */
final class BrokenOff {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenOff.class);
    /** What Jetty takes for a wish to cut the connection. */
    private static final int ABORT = -1;

    private BrokenOff() {}

    static void abort(HttpServletResponse response) {
        try {
            response.sendError(ABORT);
        } catch (IOException clientIsGone) {
            LOG.debug("nobody to tell of it");
        }
    }
}

package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** Sends broken inputs over connections of its own. The same randomness makes the same inputs. */
@FunctionalInterface
public interface Attack {

    String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";
    String POLLING = "/socket.io/?EIO=4&transport=polling";

    /** Returns the number of inputs: frames, packets or requests. */
    int run(int port, RandomGenerator random) throws IOException;
}

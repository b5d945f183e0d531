package io.soullink.adapter.ws.engineio;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.util.Callback;

/**
 * Completes another callback once. Who cuts an answer off may meet the network that has just taken it, and Jetty takes a
 * second completion for a fault.
 */
final class FirstCallback implements Callback {

    private final AtomicReference<Callback> callback;
    private final InvocationType type;

    FirstCallback(Callback callback) {
        this.callback = new AtomicReference<>(callback);
        this.type = callback.getInvocationType();
    }

    @Override
    public void succeeded() {
        take().succeeded();
    }

    @Override
    public void failed(Throwable cause) {
        take().failed(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return type;
    }

    private Callback take() {
        return callback.getAndSet(Callback.NOOP);
    }
}

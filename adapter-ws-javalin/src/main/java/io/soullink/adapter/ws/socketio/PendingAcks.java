package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import io.soullink.adapter.ws.engineio.Timer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The acknowledgements that a socket's client still owes. Thread-safe. */
final class PendingAcks {

    private final Map<Long, Pending<?>> pending = new HashMap<>(2);
    private long nextId;

    private record Pending<T>(CompletableFuture<T> answer, PayloadReader<T> reader, Timer.Timeout timeout) {

        void complete(JsonParser json) throws IOException {
            T value = reader.read(json);
            JsonCodec.finish(json);
            answer.complete(value);
        }
    }

    /** What is registered under an id; its timer is made by the caller, who knows what a time-out does. */
    interface Expiry {
        Timer.Timeout after(long id);
    }

    synchronized <T> long add(CompletableFuture<T> answer, PayloadReader<T> reader, Expiry expiry) {
        long id = nextId++;
        pending.put(id, new Pending<>(answer, reader, expiry.after(id)));
        return id;
    }

    /** Takes an answer; one that nobody waits for any more is ignored. */
    void complete(long id, JsonParser json) throws IOException {
        Pending<?> waiting = remove(id);
        if (waiting == null) {
            return;
        }
        waiting.timeout().cancel();
        try {
            waiting.complete(json);
        } catch (RuntimeException e) {
            waiting.answer().completeExceptionally(e);
        } catch (IOException e) {
            waiting.answer().completeExceptionally(e);
            throw e;
        }
    }

    void fail(long id, Exception cause) {
        Pending<?> waiting = remove(id);
        if (waiting != null) {
            waiting.answer().completeExceptionally(cause);
        }
    }

    void cancelAll() {
        List<Pending<?>> all;
        synchronized (this) {
            all = List.copyOf(pending.values());
            pending.clear();
        }
        for (Pending<?> waiting : all) {
            waiting.timeout().cancel();
            waiting.answer().cancel(false);
        }
    }

    private synchronized Pending<?> remove(long id) {
        return pending.remove(id);
    }
}

package io.soullink.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A person who keeps talking on one device, and repeats under the same id what was not answered, as the app does. */
final class Writer {
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpUser user;
    private final String room;
    private final Ledger ledger;
    private final Set<Text> unanswered = Collections.synchronizedSet(new LinkedHashSet<>());
    private volatile Text lastAnswered;
    private int said;
    private Device device;
    private Fuse fuse;

    Writer(HttpUser user, String room, Ledger ledger) {
        this.user = user;
        this.room = room;
        this.ledger = ledger;
    }

    void connect(URI server, Fuse next) {
        fuse = next;
        device = Device.of(server, user);
    }

    /**
     * Talks until the connection is lost: what was not answered first, and what was answered last once more, which must be
     * answered the same.
     */
    void talk() throws Exception {
        if (lastAnswered != null) {
            say(List.of(lastAnswered));
        }
        while (!device.isCutOff()) {
            List<Text> texts = toRepeat();
            while (texts.size() < AT_ONCE) {
                texts.add(next());
            }
            say(texts);
        }
    }

    /** Says nothing new, and repeats until everything is answered or the connection is lost. */
    void finish() throws Exception {
        while (!unanswered.isEmpty() && !device.isCutOff()) {
            say(toRepeat());
        }
    }

    void hangUp() {
        device.close();
    }

    private List<Text> toRepeat() {
        synchronized (unanswered) {
            return new ArrayList<>(unanswered);
        }
    }

    private Text next() {
        String id = "m" + ++said;
        return new Text(room, user.id(), id, "text of " + id);
    }

    private void say(List<Text> texts) throws Exception {
        CompletableFuture<?>[] answers = texts.stream().map(this::say).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<?> say(Text text) {
        unanswered.add(text);
        ledger.add(new Ledger.Invoked(text));
        CompletableFuture<JsonNode> answer = device.ask("send_message", text.asEvent());
        Device.afterSending(() -> fuse.saw(Fuse.Sight.SENT));
        return answer.exceptionally(lost -> null).thenAccept(told -> note(text, told));
    }

    /** @param answer null if the connection was lost before it */
    private void note(Text text, JsonNode answer) {
        if (answer == null) {
            ledger.add(new Ledger.Unknown(text));
        } else if (answer.path("ok").asBoolean()) {
            ledger.add(new Ledger.Acknowledged(text.keptAs(answer)));
            unanswered.remove(text);
            lastAnswered = text;
            fuse.saw(Fuse.Sight.ACKNOWLEDGED);
        } else {
            ledger.add(new Ledger.Refused(text, answer.at("/error/code").asText()));
        }
    }
}

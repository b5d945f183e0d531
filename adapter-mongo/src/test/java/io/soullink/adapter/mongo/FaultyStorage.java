package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.shared.StorageException;
import io.soullink.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Storage on a way that breaks on demand. */
abstract class FaultyStorage {
    /** For what is to run into it; what is to succeed has the default one. */
    static final Duration SHORT = Duration.ofSeconds(1);

    final MovableClocks clocks = new MovableClocks();
    final FakeMongo server = FakeMongo.start();
    final FaultyProxy proxy = FaultyProxy.to(server.port());
    MongoStorage storage;
    MongoStorage hurried;

    @BeforeEach
    void connect() {
        storage = MongoStorage.connect(MongoSettings.of(uri()), clocks.clocks());
        hurried = MongoStorage.connect(new MongoSettings(uri(), SHORT), clocks.clocks());
    }

    String uri() {
        return "mongodb://127.0.0.1:" + proxy.port() + "/soullink";
    }

    @AfterEach
    void end() {
        hurried.close();
        storage.close();
        proxy.close();
        server.close();
    }

    Stored<Message> append(Draft draft) {
        return append(storage, draft);
    }

    static Stored<Message> append(MongoStorage storage, Draft draft) {
        return storage.messages().append(draft, messageId(draft), Some.TIME);
    }

    static MessageId messageId(Draft draft) {
        return Some.messageId(100 + draft.origin().clientId().hashCode() % 50);
    }

    Page page() {
        return page(storage);
    }

    static Page page(MongoStorage storage) {
        return storage.messages().page(Some.ROOM, Window.newest(10));
    }

    static StorageException failure(Runnable action) {
        return catchThrowableOfType(StorageException.class, action::run);
    }
}

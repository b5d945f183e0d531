package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.app.SoulLink;
import io.soullink.app.Storage;
import io.soullink.app.account.Registration;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However long a conversation is, an export of it holds no more than a page or two at a time. */
class ExportStreamTest {
    private static final int MESSAGES = 100_000;
    private static final String TEXT = "x".repeat(1_000);

    private final Storage whole = new InMemoryStorage();
    private final Storage storage = instead(Storage.class, whole, "messages", arguments -> conversation());
    private final SoulLink soulLink = SoulLink.builder()
            .storage(storage)
            .passwords(new Pbkdf2Passwords(1))
            .build();
    private UserId ada;
    private long written;
    private long ahead;

    @Test
    void writesAPageBeforeItReadsTheOneAfterTheNext() throws Exception {
        ada = register("Ada");
        UserId bob = register("Bob");
        String code = soulLink.pairing().invite(Actor.of(ada)).code().value();
        soulLink.pairing().acceptInvitation(Actor.of(bob), code);

        ExportJson.write(
                soulLink.export().export(Actor.of(ada)), soulLink.media().links(), new Counting());

        assertThat(written).isGreaterThan((long) MESSAGES * TEXT.length());
        assertThat(ahead).isLessThan(2L * Window.MAX_LIMIT * TEXT.length());
    }

    private UserId register(String name) {
        JsonBody form = new JsonBody((ObjectNode) Json.parse(TestServer.registration(name, name + "@example.org")));
        Registration registration = UserJson.registration(form);
        return soulLink.accounts().register(registration).id();
    }

    /** A conversation that nobody has to hold. */
    private Messages conversation() {
        Messages pages = instead(Messages.class, whole.messages(), "page", arguments -> {
            Window window = (Window) arguments[1];
            ahead = Math.max(ahead, window.after() * TEXT.length() - written);
            return page((CoupleId) arguments[0], window);
        });
        return instead(Messages.class, pages, "head", arguments -> new Head(MESSAGES, MESSAGES));
    }

    private Page page(CoupleId room, Window window) {
        List<Message> messages = LongStream.range(window.after() + 1, Math.min(window.before(), MESSAGES + 1L))
                .mapToObj(seq -> message(room, seq))
                .toList();
        return new Page(messages, window.after() > 0);
    }

    private Message message(CoupleId room, long seq) {
        Origin origin = new Origin(room, ada, new ClientMessageId("m" + seq));
        Draft draft = new Draft(origin, Content.of(TEXT), Optional.empty());
        MessageId id = new MessageId("%024x".formatted(seq));
        return Message.of(id, draft, new Position(seq, seq), Instant.parse("2026-11-22T16:44:00Z"));
    }

    private static <T> T instead(Class<T> port, T real, String name, Answer answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) ->
                        method.getName().equals(name) ? answer.to(arguments) : invoke(real, method, arguments)));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private final class Counting extends OutputStream {
        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }
    }
}

package io.soullink.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Position;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageLogTest {
    private static final CoupleId ROOM = new CoupleId("65a000000000000000000001");
    private static final UserId ADA = new UserId("65a000000000000000000002");
    private static final UserId BOB = new UserId("65a000000000000000000003");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");
    private static final ImageUrl PICTURE = new ImageUrl("https://pictures.example/ünïcode/❤.png");

    private final MessageLog log = new MessageLog(ROOM);

    @Test
    void givesBackWhatWasSaid() {
        List<Message> said = List.of(
                message(1, ADA, Content.of("hello"), Optional.empty()),
                message(
                        2,
                        BOB,
                        Content.of("zwölf Boxkämpfer 👩‍❤️‍👨\n\tна здоровье"),
                        Optional.of(NOON.plusMillis(7))),
                message(3, ADA, new Content("", Optional.of(PICTURE)), Optional.empty()),
                message(4, ADA, new Content(" both ", Optional.of(PICTURE)), Optional.of(Instant.EPOCH)));

        said.forEach(log::add);

        assertThat(all()).isEqualTo(said);
    }

    @Test
    void holdsTheLongestTextsAmongShortOnes() {
        Content longest = new Content(
                "🧡".repeat(Content.MAX_LENGTH), Optional.of(new ImageUrl("/" + "é".repeat(ImageUrl.MAX_LENGTH - 1))));
        List<Message> said = new ArrayList<>();
        for (int seq = 1; seq <= 1_000; seq++) {
            said.add(message(seq, BOB, seq % 7 == 0 ? longest : Content.of("short " + seq), Optional.of(NOON)));
        }

        said.forEach(log::add);

        assertThat(all()).isEqualTo(said);
    }

    @Test
    void givesBackTheLatestState() {
        Message first = message(1, ADA, Content.of("hello"), Optional.empty());
        Message second = message(2, BOB, Content.of("hi"), Optional.empty());
        log.add(first);
        log.add(second);

        Message loved = first.reacted(BOB, Optional.of(new Emoji("🧡"))).at(3);
        log.set(loved);
        assertThat(all()).containsExactly(loved, second);

        Message gone = loved.erased(ADA, NOON).at(4);
        log.set(gone);
        assertThat(all()).containsExactly(gone, second);
    }

    @Test
    void knowsAMessageByItsIdAndItsOriginWhateverBecameOfIt() {
        Message message = message(1, ADA, Content.of("hello"), Optional.empty());
        Message others = message(2, BOB, Content.of("hello"), Optional.empty());
        log.add(message);
        log.add(others);
        log.set(message.erased(ADA, NOON).at(3));

        assertThat(log.hasId(1, message.id())).isTrue();
        assertThat(log.hasId(1, others.id())).isFalse();
        assertThat(log.isFrom(1, message.origin())).isTrue();
        assertThat(log.isFrom(1, others.origin())).isFalse();
    }

    @Test
    void clearsWhatWasSaidAndNothingElse() {
        PackedMessage packed = PackedMessage.of(
                message(1, ADA, new Content("a secret", Optional.of(PICTURE)), Optional.of(NOON)),
                1,
                Optional.of(new Content("a secret", Optional.of(PICTURE))));
        ByteBuffer bytes = ByteBuffer.allocate(packed.size() + 20);
        packed.write(bytes.position(10));
        bytes.position(packed.size() + 10).put((byte) '!');

        PackedMessage.clear(bytes.position(10));

        String left = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        assertThat(left).doesNotContain("secret", "pictures").contains("!");
        PackedMessage cleared = PackedMessage.read(bytes.position(10));
        assertThat(cleared.id()).isEqualTo(packed.id());
        assertThat(cleared.clientId()).isEqualTo(packed.clientId());
        assertThat(cleared.sentAt()).isEqualTo(packed.sentAt());
    }

    private List<Message> all() {
        List<Message> all = new ArrayList<>();
        for (int seq = 1; seq <= log.size(); seq++) {
            all.add(log.get(seq));
        }
        return all;
    }

    private static Message message(int seq, UserId sender, Content content, Optional<Instant> claimed) {
        Draft draft = new Draft(new Origin(ROOM, sender, new ClientMessageId("~client-" + seq)), content, claimed);
        return Message.of(new MessageId("%024x".formatted(seq * 31)), draft, new Position(seq, seq), NOON);
    }
}

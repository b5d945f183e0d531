package io.soullink.testkit;

import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Messages#page} promises. */
public interface PagesContract extends OnStorage {
    private Talk talk() {
        return new Talk(storage().messages());
    }

    private static Window before(long before, int limit) {
        return new Window(0, before, limit);
    }

    private static Window after(long after, int limit) {
        return Window.from(after, limit);
    }

    private static void assertShows(Page page, List<Message> messages, boolean olderExist) {
        assertThat(page).isEqualTo(new Page(messages, olderExist));
    }

    @Test
    default void showsTheNewestOldestFirst() {
        Talk talk = talk();
        List<Message> said = talk.say(5);

        assertShows(talk.newest(3), said.subList(2, 5), true);
        assertShows(talk.newest(5), said, false);
        assertShows(talk.newest(500), said, false);
    }

    @Test
    default void pagesBackFromAMessage() {
        Talk talk = talk();
        List<Message> said = talk.say(5);

        assertShows(talk.page(before(4, 2)), said.subList(1, 3), true);
        assertShows(talk.page(before(2, 2)), said.subList(0, 1), false);
        assertShows(talk.page(before(1, 2)), List.of(), false);
        assertShows(talk.page(before(0, 2)), List.of(), false);
        assertShows(talk.page(before(99, 2)), said.subList(3, 5), true);
    }

    @Test
    default void pagesOnFromAMessage() {
        Talk talk = talk();
        List<Message> said = talk.say(5);

        assertShows(talk.page(after(0, 2)), said.subList(0, 2), false);
        assertShows(talk.page(after(1, 2)), said.subList(1, 3), true);
        assertShows(talk.page(after(4, 2)), said.subList(4, 5), true);
        assertShows(talk.page(after(5, 2)), List.of(), false);
        assertShows(talk.page(after(99, 2)), List.of(), false);
    }

    @Test
    default void showsTheNewestBetweenTwoBounds() {
        Talk talk = talk();
        List<Message> said = talk.say(6);

        assertShows(talk.page(new Window(1, 6, 2)), said.subList(3, 5), true);
        assertShows(talk.page(new Window(1, 6, 9)), said.subList(1, 5), true);
        assertShows(talk.page(new Window(0, 6, 9)), said.subList(0, 5), false);
        assertShows(talk.page(new Window(3, 4, 9)), List.of(), false);
        assertShows(talk.page(new Window(5, 2, 9)), List.of(), false);
    }

    @Test
    default void leavesDeletedMessagesOutAndFillsThePage() {
        Talk talk = talk();
        List<Message> said = talk.say(6);
        talk.erase(said.get(2));
        talk.erase(said.get(4));

        assertShows(talk.newest(3), List.of(said.get(1), said.get(3), said.get(5)), true);
        assertShows(talk.page(before(6, 2)), List.of(said.get(1), said.get(3)), true);
        assertShows(talk.page(after(2, 2)), List.of(said.get(3), said.get(5)), true);
        assertShows(talk.page(after(3, 1)), List.of(said.get(3)), true);
    }

    @Test
    default void deletedMessagesAreNotOlderOnes() {
        Talk talk = talk();
        List<Message> said = talk.say(4);
        talk.erase(said.get(0));
        talk.erase(said.get(1));

        assertShows(talk.newest(2), said.subList(2, 4), false);
        assertShows(talk.newest(1), said.subList(3, 4), true);
    }

    @Test
    default void aRoomOfDeletedMessagesShowsNothing() {
        Talk talk = talk();
        talk.say(3).forEach(talk::erase);

        assertShows(talk.newest(10), List.of(), false);
        assertShows(talk.page(after(1, 10)), List.of(), false);
    }

    @Test
    default void passesOverALongStretchOfDeletedMessages() {
        Talk talk = talk();
        List<Message> said = talk.say(200);
        said.subList(1, 199).forEach(talk::erase);

        assertShows(talk.newest(2), List.of(said.get(0), said.get(199)), false);
        assertShows(talk.page(before(150, 2)), said.subList(0, 1), false);
        assertShows(talk.page(after(50, 2)), said.subList(199, 200), true);
    }

    @Test
    default void pageByPageShowsEachMessageOnce() {
        Talk talk = talk();
        List<Message> said = talk.say(25);

        long before = Long.MAX_VALUE;
        int end = 25;
        for (Page page = talk.page(before(before, 7)); ; page = talk.page(before(before, 7))) {
            assertThat(page.messages()).isEqualTo(said.subList(Math.max(0, end - 7), end));
            end -= page.messages().size();
            assertThat(page.olderExist()).isEqualTo(end > 0);
            if (!page.olderExist()) {
                return;
            }
            before = page.messages().get(0).seq();
        }
    }

    @Test
    default void aPageCannotBeChanged() {
        Talk talk = talk();
        Message message = talk.say("m1");
        Page page = talk.messages().page(ROOM, Window.newest(10));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> page.messages().remove(message));
        assertThat(talk.newest(10).messages()).containsExactly(message);
    }
}

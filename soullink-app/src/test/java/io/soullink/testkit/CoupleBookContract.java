package io.soullink.testkit;

import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.CoupleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link CoupleBook} promises, of whichever entries. */
public interface CoupleBookContract<I, T extends CoupleBook.Entry<I>> extends OnStorage {
    CoupleId OTHERS = Some.coupleId(7);

    /** The book under test. */
    CoupleBook<I, T> book();

    /** An entry; the same numbers have the same id. */
    T entry(int number, CoupleId couple, String date);

    /** The same entry with another content. */
    T changed(T entry);

    @Test
    default void hasNothingAtFirst() {
        assertThat(book().of(ROOM)).isEmpty();
        assertThat(book().find(ROOM, entry(1, ROOM, "2026-01-01").id())).isEmpty();
    }

    @Test
    default void keepsAnEntryWhole() {
        T entry = entry(1, ROOM, "2024-02-29");

        assertThat(book().add(entry, 10)).isTrue();

        assertThat(book().find(ROOM, entry.id())).contains(entry);
        assertThat(book().of(ROOM)).containsExactly(entry);
    }

    @Test
    default void listsByDateThenById() {
        T late = entry(1, ROOM, "2026-12-31");
        T early = entry(4, ROOM, "1999-01-01");
        T second = entry(3, ROOM, "2026-05-01");
        T first = entry(2, ROOM, "2026-05-01");
        for (T each : List.of(late, early, second, first)) {
            book().add(each, 10);
        }

        assertThat(book().of(ROOM)).containsExactly(early, first, second, late);
    }

    @Test
    default void hasRoomForSoManyAndNotMore() {
        assertThat(book().add(entry(1, ROOM, "2026-01-01"), 2)).isTrue();
        assertThat(book().add(entry(2, ROOM, "2026-01-01"), 2)).isTrue();

        assertThat(book().add(entry(3, ROOM, "2026-01-01"), 2)).isFalse();
        assertThat(book().of(ROOM)).hasSize(2);
        assertThat(book().add(entry(3, OTHERS, "2026-01-01"), 2)).isTrue();
    }

    @Test
    default void refusesAnIdThatIsTaken() {
        T entry = entry(1, ROOM, "2026-01-01");
        book().add(entry, 10);

        assertThatIllegalArgumentException().isThrownBy(() -> book().add(changed(entry), 10));
        assertThat(book().of(ROOM)).containsExactly(entry);
    }

    @Test
    default void showsACouplesEntriesToThatCoupleAlone() {
        T entry = entry(1, ROOM, "2026-01-01");
        book().add(entry, 10);

        assertThat(book().find(OTHERS, entry.id())).isEmpty();
        assertThat(book().of(OTHERS)).isEmpty();
        assertThat(book().update(OTHERS, entry.id(), this::changed)).isEmpty();
        assertThat(book().remove(OTHERS, entry.id())).isFalse();
        assertThat(book().of(ROOM)).containsExactly(entry);
    }

    @Test
    default void changesAnEntry() {
        T entry = entry(1, ROOM, "2026-01-01");
        book().add(entry, 10);

        assertThat(book().update(ROOM, entry.id(), this::changed)).contains(changed(entry));
        assertThat(book().of(ROOM)).containsExactly(changed(entry));
        assertThat(book().update(ROOM, entry(2, ROOM, "2026-01-01").id(), this::changed))
                .isEmpty();
    }

    @Test
    default void keepsTheEntryWhoseChangeFails() {
        T entry = entry(1, ROOM, "2026-01-01");
        book().add(entry, 10);

        assertThatIllegalStateException()
                .isThrownBy(() -> book().update(ROOM, entry.id(), before -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(book().of(ROOM)).containsExactly(entry);
    }

    @Test
    default void removesAnEntryOnce() {
        T entry = entry(1, ROOM, "2026-01-01");
        book().add(entry, 10);

        assertThat(book().remove(ROOM, entry.id())).isTrue();
        assertThat(book().remove(ROOM, entry.id())).isFalse();
        assertThat(book().of(ROOM)).isEmpty();
    }

    @Test
    default void forgetsACoupleAndNobodyElse() {
        T others = entry(2, OTHERS, "2026-01-01");
        book().add(entry(1, ROOM, "2026-01-01"), 10);
        book().add(others, 10);

        book().erase(ROOM);
        book().erase(ROOM);

        assertThat(book().of(ROOM)).isEmpty();
        assertThat(book().of(OTHERS)).containsExactly(others);
    }
}

package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.catalogue.Item;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Shelf;
import io.soullink.domain.catalogue.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Shelf} promises. */
public interface ShelfContract<I, T extends Item<I>> extends OnStorage {
    /** The shelf under test. */
    Shelf<I, T> shelf();

    /** One id a number, in the order of the numbers. */
    I id(int number);

    /** An item with no more than a name. */
    T item(int number, String name);

    String nameOf(T item);

    T renamed(T item, String name);

    private T add(int number, String name) {
        T item = item(number, name);
        shelf().add(item);
        return item;
    }

    private Listing<I, T> list(int limit) {
        return shelf().list(Search.first(limit));
    }

    private List<String> namesFor(String typed) {
        Search<I> search = new Search<>(Term.typed(typed), Optional.empty(), 10);
        return shelf().list(search).items().stream().map(this::nameOf).toList();
    }

    @Test
    default void findsWhatItWasGiven() {
        T rose = add(1, "Rose");
        add(2, "Tulip");

        assertThat(shelf().find(id(1))).contains(rose);
        assertThat(shelf().find(id(3))).isEmpty();
    }

    @Test
    default void refusesASecondItemOfTheSameId() {
        T rose = add(1, "Rose");

        assertThatIllegalArgumentException().isThrownBy(() -> add(1, "Tulip"));
        assertThat(shelf().find(id(1))).contains(rose);
        assertThat(namesFor("tulip")).isEmpty();
    }

    @Test
    default void findsSeveralAsFarAsTheyAreThere() {
        T second = add(2, "Tulip");
        T first = add(1, "Rose");
        add(3, "Lily");

        assertThat(shelf().findAll(Set.of(id(2), id(1), id(9)))).containsExactly(first, second);
        assertThat(shelf().findAll(Set.of())).isEmpty();
    }

    @Test
    default void findsNoMoreAtOnceThanAListHolds() {
        Set<I> tooMany = new HashSet<>();
        IntStream.rangeClosed(0, Search.MAX_LIMIT).forEach(number -> tooMany.add(id(number)));

        assertThatIllegalArgumentException().isThrownBy(() -> shelf().findAll(tooMany));
    }

    @Test
    default void listsInTheOrderOfTheIdsPartByPart() {
        List.of(4, 1, 5, 3, 2).forEach(number -> add(number, "Rose " + number));

        Listing<I, T> first = list(2);
        Listing<I, T> second =
                shelf().list(Search.<I>first(2).after(first.next().orElseThrow()));
        Listing<I, T> third =
                shelf().list(Search.<I>first(2).after(second.next().orElseThrow()));

        assertThat(first.items()).extracting(this::nameOf).containsExactly("Rose 1", "Rose 2");
        assertThat(second.items()).extracting(this::nameOf).containsExactly("Rose 3", "Rose 4");
        assertThat(third.items()).extracting(this::nameOf).containsExactly("Rose 5");
        assertThat(third.next()).isEmpty();
    }

    @Test
    default void aListThatHoldsTheLastOneEnds() {
        add(1, "Rose");
        add(2, "Tulip");

        assertThat(list(2).next()).isEmpty();
        assertThat(list(1).next()).contains(id(1));
        assertThat(shelf().list(Search.<I>first(1).after(id(2)))).isEqualTo(new Listing<>(List.of(), Optional.empty()));
    }

    @Test
    default void goesOnAfterAnItemThatIsGone() {
        List.of(1, 2, 3).forEach(number -> add(number, "Rose " + number));
        I next = list(2).next().orElseThrow();
        shelf().remove(next);

        assertThat(shelf().list(Search.<I>first(2).after(next)).items())
                .extracting(this::nameOf)
                .containsExactly("Rose 3");
    }

    @Test
    default void findsByTheBeginningsOfWordsWhateverTheirCase() {
        add(1, "Rose Garden Café");
        add(2, "The GARDENER's rosé");
        add(3, "Сад роз, 24/7");

        assertThat(namesFor("garden")).containsExactly("Rose Garden Café", "The GARDENER's rosé");
        assertThat(namesFor("GARDEN ros")).containsExactly("Rose Garden Café", "The GARDENER's rosé");
        assertThat(namesFor("rose ca")).containsExactly("Rose Garden Café");
        assertThat(namesFor("gardener s")).containsExactly("The GARDENER's rosé");
        assertThat(namesFor("РОЗ 2")).containsExactly("Сад роз, 24/7");
        assertThat(namesFor("arden")).isEmpty();
        assertThat(namesFor("garden tulip")).isEmpty();
    }

    @Test
    default void aWordCountsWithItsFirstTwentyLetters() {
        String word = "abcdefghijklmnopqrst";
        add(1, word + "uvw");

        assertThat(namesFor(word + "xyz")).hasSize(1);
        assertThat(namesFor(word.substring(0, 19) + "x")).isEmpty();
    }

    @Test
    default void searchesPartByPart() {
        IntStream.rangeClosed(1, 6).forEach(number -> add(number, (number % 2 == 0 ? "Rose " : "Tulip ") + number));
        Search<I> search = new Search<>(Term.typed("ro"), Optional.empty(), 2);

        Listing<I, T> first = shelf().list(search);
        Listing<I, T> rest = shelf().list(search.after(first.next().orElseThrow()));

        assertThat(first.items()).extracting(this::nameOf).containsExactly("Rose 2", "Rose 4");
        assertThat(rest.items()).extracting(this::nameOf).containsExactly("Rose 6");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    default void changesAnItemAndWhatItIsFoundBy() {
        T rose = add(1, "Rose");

        Optional<T> changed = shelf().update(id(1), item -> renamed(item, "Tulip"));

        assertThat(changed).contains(renamed(rose, "Tulip"));
        assertThat(shelf().find(id(1))).isEqualTo(changed);
        assertThat(namesFor("rose")).isEmpty();
        assertThat(namesFor("tulip")).containsExactly("Tulip");
    }

    @Test
    default void changesNothingThatIsNotThere() {
        assertThat(shelf().update(id(1), item -> {
                    throw new IllegalStateException("nothing to change");
                }))
                .isEmpty();
        assertThat(shelf().find(id(1))).isEmpty();
    }

    @Test
    default void storesNothingIfTheChangeThrows() {
        T rose = add(1, "Rose");
        IllegalStateException thrown = new IllegalStateException("changed my mind");

        assertThatIllegalStateException()
                .isThrownBy(() -> shelf().update(id(1), item -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(shelf().find(id(1))).contains(rose);
    }

    @Test
    default void losesNoChangeOfSeveralAtOnce() {
        int racers = 4;
        int changesEach = 10;
        add(1, "0");

        Race.of(racers, number -> {
            for (int i = 0; i < changesEach; i++) {
                shelf().update(id(1), item -> {
                    Thread.yield();
                    return renamed(item, Integer.toString(Integer.parseInt(nameOf(item)) + 1));
                });
            }
            return number;
        });

        assertThat(shelf().find(id(1))).map(this::nameOf).contains(Integer.toString(racers * changesEach));
    }

    @Test
    default void removesAnItemOnce() {
        add(1, "Rose");
        T tulip = add(2, "Tulip");

        assertThat(shelf().remove(id(1))).isTrue();
        assertThat(shelf().remove(id(1))).isFalse();

        assertThat(shelf().find(id(1))).isEmpty();
        assertThat(namesFor("rose")).isEmpty();
        assertThat(list(10).items()).containsExactly(tulip);
    }
}

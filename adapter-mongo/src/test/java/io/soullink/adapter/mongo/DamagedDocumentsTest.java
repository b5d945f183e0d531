package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Window;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Email;
import io.soullink.testkit.Some;
import io.soullink.testkit.SomeItems;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A document that somebody spoilt costs what stood in it, and nothing beside it. */
class DamagedDocumentsTest {
    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private Messages messages() {
        return databases.storage().messages();
    }

    private Message say(int number) {
        return messages()
                .append(Some.draft("m" + number), Some.messageId(number), Some.TIME)
                .value();
    }

    private void damage(long seq, Bson update) {
        databases.raw().getCollection(Schema.MESSAGES).updateOne(eq("seq", seq), update);
    }

    @Test
    void aPageLeavesItOut() {
        Message first = say(1);
        say(2);
        Message third = say(3);
        damage(2, set("text", 7));

        assertThat(messages().page(ROOM, Window.newest(10)).messages()).containsExactly(first, third);
        assertThat(messages().page(ROOM, Window.newest(2)).messages()).containsExactly(third);
        assertThat(messages().page(ROOM, Window.newest(2)).olderExist()).isTrue();
    }

    @Test
    void catchingUpGoesPastIt() {
        say(1);
        Message second = say(2);
        damage(1, unset("sender"));

        Changes onlyIt = messages().changes(ROOM, 0, 1);

        assertThat(onlyIt).isEqualTo(new Changes(List.of(), 1, true));
        assertThat(messages().changes(ROOM, onlyIt.next(), 1).changes()).containsExactly(second);
    }

    @Test
    void itIsNotFound() {
        Message message = say(1);
        damage(1, set("at", "yesterday"));

        assertThat(messages().find(ROOM, message.id())).isEmpty();
        assertThat(messages().update(ROOM, message.id(), same -> same)).isEmpty();
    }

    @Test
    void theRoomGoesOnAfterIt() {
        say(1);
        say(2);
        damage(2, unset("latestSeq"));

        Messages elsewhere = databases.connect().messages();

        assertThat(elsewhere
                        .append(Some.draft("m3"), Some.messageId(3), Some.TIME)
                        .value()
                        .seq())
                .isEqualTo(3);
    }

    @Test
    void marksThatCannotBeReadAreNotReset() {
        say(1);
        messages().advance(ROOM, BOB, MarkKind.READ, 1);
        databases.raw().getCollection(Schema.MESSAGES).updateOne(eq("read", 1L), set("read", "one"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> messages().advance(ROOM, BOB, MarkKind.READ, 1));
    }

    @Test
    void aListOfPlacesGoesOnPastIt() {
        Places places = databases.storage().places();
        for (int number = 1; number <= 3; number++) {
            places.add(new Place(SomeItems.placeId(number), SomeItems.placeDetails("Place " + number)));
        }
        databases.raw().getCollection(Schema.PLACES).updateOne(eq("name", "Place 1"), set("images", "one.png"));

        Listing<PlaceId, Place> onlyIt = places.list(Search.first(1));

        assertThat(onlyIt).isEqualTo(new Listing<>(List.of(), Optional.of(SomeItems.placeId(1))));
        assertThat(places.list(Search.<PlaceId>first(2).after(SomeItems.placeId(1)))
                        .items())
                .hasSize(2);
        assertThat(places.find(SomeItems.placeId(1))).isEmpty();
        assertThat(places.update(SomeItems.placeId(1), same -> same)).isEmpty();
        assertThat(places.remove(SomeItems.placeId(1))).isTrue();
    }

    @Test
    void aUserWhoCannotBeReadIsNotThere() {
        databases.storage().users().add(Some.user(ADA, "ada@example.org"));
        databases
                .raw()
                .getCollection(Schema.USERS)
                .updateMany(eq("email", "ada@example.org"), set("zone", "Mars/Base"));

        assertThat(databases.storage().users().find(ADA)).isEmpty();
        assertThat(databases.storage().users().find(new Email("ada@example.org")))
                .isEmpty();
        assertThat(databases.storage().users().update(ADA, same -> same)).isEmpty();
    }
}

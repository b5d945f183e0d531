package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static io.soullink.testkit.Some.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Opening;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.call.Ringing;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call whose document somebody spoilt is lost, and holds nobody up. */
class DamagedCallsTest {
    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private Calls calls() {
        return databases.storage().calls();
    }

    private Ringing ring(int number) {
        Opening opening =
                new Opening(new CallId(Some.id(number)), ROOM, new CallRoom("call-" + number), ADA, BOB, true, TIME);
        Ringing ringing = Ringing.first(opening, "phone", true);
        assertThat(calls().begin(ringing)).isEqualTo(ringing);
        return ringing;
    }

    private Ended end(Ringing call) {
        Ended ended = new Ended(
                call.opening(),
                call.version() + 1,
                Optional.empty(),
                TIME.plusSeconds(5),
                Outcome.DECLINED,
                EndReason.DECLINED);
        assertThat(calls().replace(call, ended)).isTrue();
        return ended;
    }

    private void damage(int number, Bson update) {
        databases.raw().getCollection(Schema.CALLS).updateOne(eq("_id", new ObjectId(Some.id(number))), update);
    }

    @Test
    void theLogLeavesItOut() {
        Ended first = end(ring(1));
        end(ring(2));
        Ended third = end(ring(3));
        damage(2, set("outcome", "happy"));

        assertThat(calls().log(ROOM, Optional.empty(), 10).calls()).containsExactly(third, first);
        assertThat(calls().log(ROOM, Optional.empty(), 2).calls()).containsExactly(third);
        assertThat(calls().log(ROOM, Optional.empty(), 2).olderExist()).isTrue();
    }

    @Test
    void itIsNotFound() {
        Ringing call = ring(1);
        damage(1, unset("callerDevice"));

        assertThat(calls().find(call.id())).isEmpty();
        assertThat(calls().liveOf(ROOM)).isEmpty();
    }

    @Test
    void theCoupleCallsAgainWhileItSeemsToLive() {
        ring(1);
        damage(1, set("startedAt", "yesterday"));

        Ringing second = ring(2);

        assertThat(calls().liveOf(ROOM)).contains(second);
    }

    @Test
    void itIsDueOnceAndNeverAgain() {
        ring(1);
        damage(1, set("video", "yes"));

        assertThat(calls().due(TIME.plus(Duration.ofHours(1)), 1)).isEmpty();

        Ringing second = ring(2);
        assertThat(calls().due(TIME.plus(Duration.ofHours(1)), 1)).containsExactly(second);
    }
}

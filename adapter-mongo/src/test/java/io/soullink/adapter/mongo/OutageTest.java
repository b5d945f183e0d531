package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final BsonDocument NO = BsonDocument.parse("{ok: 0, code: 2, errmsg: 'no'}");
    private static final MongoException LATE = new MongoOperationTimeoutException("late");
    private static final MongoException CUT = new MongoSocketReadException("cut", new ServerAddress());

    private final MovableClocks clocks = new MovableClocks();
    private final Outage outage = new Outage(clocks.clocks().ticks());

    private void assertAway() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(outage::admit)
                .matches(failure -> !failure.outcomeUnknown());
    }

    private void assertThere() {
        assertThatCode(outage::admit).doesNotThrowAnyException();
        assertThatCode(outage::admit).doesNotThrowAnyException();
    }

    @Test
    void beginsWithWhatGotNoAnswerInTime() {
        assertThere();
        outage.failed(LATE);
        assertAway();
    }

    @Test
    void beginsWhereNoServerIsFound() {
        outage.failed(new MongoTimeoutException("no server"));
        assertAway();
    }

    @Test
    void doesNotBeginWithARefusalOrABrokenConnection() {
        outage.failed(new MongoCommandException(NO, new ServerAddress()));
        outage.failed(CUT);
        outage.failed(new MongoExecutionTimeoutException(50, "slow", NO));
        outage.failed(new MongoOperationTimeoutException("slow", new MongoExecutionTimeoutException(50, "slow", NO)));

        assertThere();
    }

    @Test
    void oneAtATimeFindsOut() {
        outage.failed(LATE);
        clocks.advance(Outage.PAUSE.minusNanos(1));
        assertAway();

        clocks.advance(Duration.ofNanos(1));
        outage.admit();
        assertAway();

        outage.failed(CUT);
        assertAway();
        clocks.advance(Outage.PAUSE);
        outage.admit();
        assertAway();
    }

    @Test
    void whoFindsOutAndIsNeverHeardOfIsFollowedByTheNext() {
        outage.failed(LATE);
        clocks.advance(Outage.PAUSE);
        outage.admit();

        clocks.advance(MongoSettings.LONGEST_TIME_LIMIT);
        outage.admit();
        assertAway();
    }

    @Test
    void endsWithAnAnswer() {
        outage.failed(LATE);
        outage.answered();
        assertThere();
    }

    @Test
    void endsWithARefusal() {
        outage.failed(LATE);
        outage.failed(new MongoCommandException(NO, new ServerAddress()));
        assertThere();
    }
}

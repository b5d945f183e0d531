package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import io.soullink.domain.shared.StorageException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of a write after each way in which it may fail. */
class FaultsTest {
    private static final ServerAddress SERVER = new ServerAddress();
    private static final WriteConcernError LATE =
            new WriteConcernError(64, "WriteConcernFailed", "waiting for replication timed out", new BsonDocument());

    private final Departures departures = new Departures();
    private final Faults faults = new Faults(departures, new Outage(System::nanoTime));

    private static BsonDocument answer(int code) {
        return BsonDocument.parse("{ok: 0, code: " + code + ", errmsg: 'no'}");
    }

    private StorageException writing(boolean departed, MongoException failure) {
        try {
            return faults.writing("write", () -> {
                if (departed) {
                    departures.connectionCheckedOut(null);
                }
                throw failure;
            });
        } catch (StorageException told) {
            return told;
        }
    }

    static Stream<MongoException> unknown() {
        MongoCommandException unreached = new MongoCommandException(answer(6), SERVER);
        unreached.addLabel("RetryableWriteError");
        return Stream.of(
                new MongoSocketReadException("cut", SERVER),
                new MongoOperationTimeoutException("late"),
                new MongoExecutionTimeoutException(50, "late", answer(50)),
                new MongoNodeIsRecoveringException(answer(11_602), SERVER),
                new MongoWriteConcernException(LATE, WriteConcernResult.acknowledged(1, false, null), SERVER, Set.of()),
                new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(), LATE, SERVER, Set.of()),
                unreached);
    }

    static Stream<MongoException> refused() {
        return Stream.of(
                new MongoNotPrimaryException(answer(10_107), SERVER), new MongoCommandException(answer(13), SERVER));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void mayHaveBeenStored(MongoException failure) {
        assertThat(writing(true, failure).outcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void wasNotStoredIfNothingLeft(MongoException failure) {
        assertThat(writing(false, failure).outcomeUnknown()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void wasNotStoredIfTheServerRefused(MongoException failure) {
        assertThat(writing(true, failure).outcomeUnknown()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void aReadChangesNothing(MongoException failure) {
        departures.connectionCheckedOut(null);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> faults.reading("read", () -> {
                    throw failure;
                }))
                .matches(told -> !told.outcomeUnknown());
    }

    @Test
    void whatDepartedBeforeSaysNothingOfTheNext() {
        writing(true, new MongoSocketReadException("cut", SERVER));

        assertThat(writing(false, new MongoOperationTimeoutException("late")).outcomeUnknown())
                .isFalse();
    }
}

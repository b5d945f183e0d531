package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.SomeMedia.bytes;
import static io.soullink.testkit.SomeMedia.content;
import static io.soullink.testkit.SomeMedia.mediaId;
import static io.soullink.testkit.SomeMedia.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.shared.StorageException;
import io.soullink.testkit.SomeMedia;
import java.time.Duration;
import java.util.Date;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a process that dies in the middle of an upload leaves, and who clears it away. */
class UploadsLeftBehindTest {
    private static final StorageException DEATH = new StorageException("the process dies", true, null);

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private final MovableClocks clocks = new MovableClocks();

    private MediaFiles files() {
        return databases.connect(clocks).mediaFiles();
    }

    private void die(MediaFiles files, int number) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> files.keep(upload(number, ADA), SomeMedia.cut(bytes(600_000), DEATH)));
    }

    private long count(String collection) {
        return databases.raw().getCollection(collection).countDocuments();
    }

    @Test
    void whatADeadProcessLeftIsClearedAfterAnHour() {
        MediaFiles files = files();
        die(files, 1);
        assertThat(count(Schema.MEDIA_CHUNKS)).isPositive();
        files.collect(clocks.now(), 10);
        assertThat(count(Schema.MEDIA_CHUNKS)).isPositive();

        clocks.advance(MediaRemains.GIVEN_UP_AFTER);
        files.collect(clocks.now(), 10);

        assertThat(count(Schema.MEDIA_CHUNKS)).isZero();
        assertThat(count(Schema.MEDIA_REMAINS)).isZero();
    }

    @Test
    void whatIsWholeIsNotClearedThoughItsEndWasNotNoted() {
        MediaFiles files = files();
        files.keep(upload(1, ADA), content(bytes(600_000)));
        databases
                .raw()
                .getCollection(Schema.MEDIA_REMAINS)
                .insertOne(new Document("_id", mediaId(1).value()).append("at", new Date(0)));

        files.collect(clocks.now(), 10);

        assertThat(SomeMedia.all(files.open(mediaId(1), 0).orElseThrow())).isEqualTo(bytes(600_000));
        assertThat(count(Schema.MEDIA_REMAINS)).isZero();
    }

    @Test
    void whoComesSecondToAnIdLeavesTheFileThatIsThere() {
        MediaFiles files = files();
        Content bytes = content(bytes(600_000));
        Content overtaken = (into, offset, length) -> {
            int read = bytes.read(into, offset, length);
            if (read < 0) {
                databases
                        .raw()
                        .getCollection(Schema.MEDIA_FILES, BsonDocument.class)
                        .insertOne(MediaDocuments.write(upload(1, ADA).whole(600_000)));
            }
            return read;
        };

        assertThatIllegalArgumentException().isThrownBy(() -> files.keep(upload(1, ADA), overtaken));

        assertThat(SomeMedia.all(files.open(mediaId(1), 0).orElseThrow())).isEqualTo(bytes(600_000));
        assertThat(count(Schema.MEDIA_REMAINS)).isZero();
    }

    @Test
    void aRemovalThatWasCutIsDoneByTheNext() {
        MediaFiles files = files();
        files.keep(upload(1, ADA), content(bytes(600_000)));
        Document id = new Document("_id", mediaId(1).value());
        databases.raw().getCollection(Schema.MEDIA_REMAINS).insertOne(new Document(id).append("at", new Date(0)));
        databases.raw().getCollection(Schema.MEDIA_FILES).deleteOne(id);

        files.remove(mediaId(1));

        assertThat(count(Schema.MEDIA_CHUNKS)).isZero();
        assertThat(count(Schema.MEDIA_REMAINS)).isZero();
    }

    @Test
    void anUploadThatTookTooLongIsRefusedAndNotKeptInPart() {
        MediaFiles files = files();
        Content bytes = content(bytes(600_000));
        Content slow = (into, offset, length) -> {
            int read = bytes.read(into, offset, length);
            if (read < 0) {
                clocks.advance(MediaRemains.GIVEN_UP_AFTER.plus(Duration.ofSeconds(1)));
                files.collect(clocks.now(), 10);
            }
            return read;
        };

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> files.keep(upload(1, ADA), slow));
        assertThat(count(Schema.MEDIA_CHUNKS)).isZero();

        assertThat(files.find(mediaId(1))).isEmpty();
    }
}

package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.StorageException;
import java.util.Arrays;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** The bytes of files, in pieces as GridFS lays them out: {@code {files_id, n, data}}. Each is written and read by itself. */
final class MediaChunks {
    static final String FILE = "files_id";
    static final String NUMBER = "n";

    /** Bytes of a piece: GridFS's own default. */
    static final int SIZE = 255 * 1_024;

    private static final String BYTES = "data";

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    MediaChunks(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    /** Writes all of a content; answers how many bytes there were. */
    long write(MediaId file, Content content) {
        byte[] chunk = new byte[SIZE];
        long size = 0;
        for (int number = 0; ; number++) {
            int filled = fill(chunk, content);
            if (filled > 0) {
                write(file, number, filled == SIZE ? chunk : Arrays.copyOf(chunk, filled));
                size += filled;
            }
            if (filled < SIZE) {
                return size;
            }
        }
    }

    /** The bytes of a file of {@code size}, from one on. */
    Content read(MediaId file, long size, long from) {
        return new Content() {
            private long next = from;
            private long loaded = -1;
            private byte[] chunk;

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next >= size) {
                    return -1;
                }
                if (next / SIZE != loaded) {
                    loaded = next / SIZE;
                    chunk = MediaChunks.this.read(file, loaded);
                }
                int start = (int) (next % SIZE);
                int count = (int) Math.min(Math.min(length, chunk.length - start), size - next);
                if (count < 1) {
                    throw gone();
                }
                System.arraycopy(chunk, start, into, offset, count);
                next += count;
                return count;
            }
        };
    }

    void remove(MediaId file) {
        faults.writing("remove an upload", () -> collection.deleteMany(new BsonDocument(FILE, name(file))));
    }

    private void write(MediaId file, int number, byte[] bytes) {
        BsonDocument document = new BsonDocument(FILE, name(file))
                .append(NUMBER, new BsonInt32(number))
                .append(BYTES, new BsonBinary(bytes));
        faults.writing("store an upload", () -> collection.insertOne(document));
    }

    private byte[] read(MediaId file, long number) {
        BsonDocument one = new BsonDocument(FILE, name(file)).append(NUMBER, new BsonInt32((int) number));
        BsonDocument found =
                faults.reading("read an upload", () -> collection.find(one).first());
        if (found == null || !found.isBinary(BYTES)) {
            throw gone();
        }
        return found.getBinary(BYTES).getData();
    }

    private static int fill(byte[] chunk, Content content) {
        int filled = 0;
        while (filled < chunk.length) {
            int read = content.read(chunk, filled, chunk.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        return filled;
    }

    private static BsonString name(MediaId file) {
        return Values.text(file.value());
    }

    private static StorageException gone() {
        return new StorageException("a part of an upload is not there", false, null);
    }
}

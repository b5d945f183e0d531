package io.soullink.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Notes how long it takes to store a message. What cannot be stored is noted too: it is what takes longest. */
record MeasuredMessages(Messages messages, DistributionDataPoint seconds) implements Messages {
    @Override
    public Stored<Message> append(Draft draft, MessageId id, Instant at) {
        long begun = System.nanoTime();
        try {
            return messages.append(draft, id, at);
        } finally {
            seconds.observe(Buckets.secondsSince(begun));
        }
    }

    @Override
    public Optional<Stored<Message>> update(CoupleId room, MessageId id, UnaryOperator<Message> change) {
        return messages.update(room, id, change);
    }

    @Override
    public Stored<Marks> advance(CoupleId room, UserId user, MarkKind kind, long seq) {
        return messages.advance(room, user, kind, seq);
    }

    @Override
    public Marks marks(CoupleId room, UserId user) {
        return messages.marks(room, user);
    }

    @Override
    public Optional<Message> find(CoupleId room, MessageId id) {
        return messages.find(room, id);
    }

    @Override
    public Optional<Message> find(Origin origin) {
        return messages.find(origin);
    }

    @Override
    public List<Message> findSentAt(CoupleId room, UserId sender, Instant time) {
        return messages.findSentAt(room, sender, time);
    }

    @Override
    public Page page(CoupleId room, Window window) {
        return messages.page(room, window);
    }

    @Override
    public Changes changes(CoupleId room, long after, int limit) {
        return messages.changes(room, after, limit);
    }

    @Override
    public Head head(CoupleId room) {
        return messages.head(room);
    }

    @Override
    public boolean erase(CoupleId room, int limit) {
        return messages.erase(room, limit);
    }
}

package io.soullink.app.chat;

import io.soullink.app.media.Pictures;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import java.util.function.Supplier;

/** The uploads that messages show: see {@link Pictures}. */
record MessagePictures(Pictures pictures) {
    /**
     * What a new message says, as it is to be stored.
     *
     * @throws Rejected with {@link Reason#INVALID} if it shows an upload that the actor may not show
     */
    Content taken(Actor actor, CoupleId room, MessageId id, Content said) {
        return taken(actor, Optional.empty(), said, use(room, id));
    }

    /** As {@link #taken(Actor, CoupleId, MessageId, Content)}, of a message that said something else before. */
    Content taken(Actor actor, Message before, Content said) {
        return taken(actor, image(before), said, use(before.room(), before.id()));
    }

    /** A message is not stored after all. */
    void released(CoupleId room, MessageId id, Content said) {
        pictures.released(said.image(), Optional.empty(), use(room, id));
    }

    /** A message says something else now, or nothing. */
    void settled(Message before, Message after, Supplier<Optional<Message>> now) {
        pictures.settled(
                image(before),
                image(after),
                use(before.room(), before.id()),
                () -> now.get().flatMap(MessagePictures::image));
    }

    private Content taken(Actor actor, Optional<ImageUrl> before, Content said, Use use) {
        Optional<ImageUrl> image = pictures.taken(actor.user(), before, said.image(), use);
        return image.equals(said.image()) ? said : new Content(said.text(), image);
    }

    private static Optional<ImageUrl> image(Message message) {
        return message.body() instanceof Written written ? written.content().image() : Optional.empty();
    }

    private static Use use(CoupleId room, MessageId message) {
        return Use.in(Use.Kind.MESSAGE, message, room);
    }
}

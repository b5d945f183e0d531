package io.soullink.app.chat;

import io.soullink.app.media.PictureChange;
import io.soullink.app.media.Pictures;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The uploads that messages show: see {@link Pictures}. */
record MessagePictures(Pictures pictures, Messages messages) {
    /** Sends or changes a message. */
    <T> T changing(CoupleId room, MessageId id, Function<PictureChange, T> change) {
        return pictures.changing(Use.in(Use.Kind.MESSAGE, id, room), () -> shown(room, id), change);
    }

    /** What a message says, as it is to be stored. */
    static Content taken(PictureChange change, Actor actor, Optional<Message> before, Content said) {
        Optional<ImageUrl> image = change.taken(actor.user(), before.flatMap(MessagePictures::image), said.image());
        return image.equals(said.image()) ? said : new Content(said.text(), image);
    }

    /** A message says nothing any more. */
    static void letGo(PictureChange change, Actor actor, Message before) {
        change.taken(actor.user(), image(before), Optional.empty());
    }

    private List<ImageUrl> shown(CoupleId room, MessageId id) {
        return messages.find(room, id).flatMap(MessagePictures::image).stream().toList();
    }

    private static Optional<ImageUrl> image(Message message) {
        return message.body() instanceof Written written ? written.content().image() : Optional.empty();
    }
}

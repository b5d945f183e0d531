package io.soullink.testkit;

/** What {@link io.soullink.domain.chat.Messages} promises. */
public interface MessagesContract
        extends AppendContract,
                MessageChangesContract,
                MarksContract,
                CatchUpContract,
                FindMessagesContract,
                PagesContract,
                MessageRacesContract,
                ReadingRacesContract,
                RoomErasureContract {}

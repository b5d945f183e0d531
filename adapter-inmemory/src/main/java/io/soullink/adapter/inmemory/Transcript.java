package io.soullink.adapter.inmemory;

import io.soullink.app.pairing.Partnership;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.user.User;
import java.util.List;

/** A conversation in lines for people to read. */
final class Transcript {
    private Transcript() {}

    static List<String> of(Partnership partners, List<Message> messages) {
        return messages.stream()
                .map(message -> senderOf(message, partners) + ": " + words(message))
                .toList();
    }

    private static String senderOf(Message message, Partnership partners) {
        User sender = message.sender().equals(partners.me().id()) ? partners.me() : partners.partner();
        return sender.profile().name().value();
    }

    private static String words(Message message) {
        if (message.body() instanceof CallEntry) {
            return "[call]";
        }
        return message.body() instanceof Written written
                        && !written.content().text().isBlank()
                ? written.content().text()
                : "[image]";
    }
}

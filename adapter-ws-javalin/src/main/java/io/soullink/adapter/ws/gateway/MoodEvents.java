package io.soullink.adapter.ws.gateway;

import io.soullink.app.SoulLink;
import io.soullink.app.mood.EmojiService;
import io.soullink.app.mood.EmotionSample;
import io.soullink.app.mood.MoodService;
import io.soullink.app.port.Actor;
import io.soullink.app.port.EmotionChannel;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.MoodSharing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What clients send about how they feel: each takes the payload apart, makes one call and says what came of it. */
final class MoodEvents {
    private final EmojiService emoji;
    private final MoodService moods;

    MoodEvents(SoulLink soulLink) {
        this.emoji = soulLink.emoji();
        this.moods = soulLink.moods();
    }

    Reply emoji(Actor actor, Payload payload) {
        emoji.send(actor, payload.text("roomId"), new Emoji(payload.text("emoji")));
        return Reply.OK;
    }

    Reply update(Actor actor, Payload payload) {
        return feel(actor, payload, EmotionChannel.UPDATE);
    }

    Reply send(Actor actor, Payload payload) {
        return feel(actor, payload, EmotionChannel.SEND);
    }

    /** Without a date, the day that it is for the actor. */
    Reply day(Actor actor, Payload payload) {
        Optional<LocalDate> date = payload.optionalText("date").map(MoodEvents::date);
        CoupleId room = CoupleId.parse(payload.text("roomId")).orElseThrow(Rejected::notAMember);
        CoupleDay day = date.isPresent() ? moods.day(actor, room, date.get()) : moods.today(actor, room);
        return json -> MoodJson.writeDay(json, day);
    }

    private Reply feel(Actor actor, Payload payload, EmotionChannel channel) {
        EmotionSample sample = new EmotionSample(
                payload.text("roomId"),
                Emotion.ofLabel(payload.text("emotion")),
                new Confidence(payload.decimal("confidence")),
                payload.claimedTime("time"),
                channel);
        MoodSharing sharing = moods.feel(actor, sample);
        return json -> json.writeStringField("moodSharing", sharing.name().toLowerCase(Locale.ROOT));
    }

    private static LocalDate date(String text) {
        try {
            if (text.length() == "YYYY-MM-DD".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDate) {
            // As one of another length.
        }
        throw Rejected.invalid("date", "must be a date as YYYY-MM-DD");
    }
}

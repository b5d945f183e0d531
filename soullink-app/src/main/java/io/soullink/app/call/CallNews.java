package io.soullink.app.call;

import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.app.port.Audience;
import io.soullink.app.port.Caller;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Notice;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Signal;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Users;
import java.util.Optional;

/** Tells devices of calls. */
final class CallNews {
    private final Users users;
    private final LiveEvents live;
    private final MediaLinks links;

    CallNews(Users users, LiveEvents live, MediaLinks links) {
        this.users = users;
        this.live = live;
        this.links = links;
    }

    /** Rings all devices of the callee. */
    void ring(Call call) {
        tell(call, new Notice(call.callee(), Optional.empty(), Optional.empty(), new Notice.News.Incoming()));
    }

    void tell(Call call, Notice notice) {
        Audience audience = new Audience(
                notice.user(), notice.only().map(DeviceId::new), notice.except().map(DeviceId::new));
        event(call, notice.news()).ifPresent(event -> live.deliver(audience, event));
    }

    /** The device's call meets another one. */
    void tellBusy(Party caller, CallRoom room) {
        live.deliver(device(caller), new LiveEvent.CallRejected(room, EndReason.BUSY));
    }

    void pass(Party to, CallRoom room, Signal signal) {
        live.deliver(device(to), new LiveEvent.Signalled(room, signal));
    }

    private static Audience device(Party party) {
        return Audience.device(party.user(), new DeviceId(party.device()));
    }

    private Optional<LiveEvent> event(Call call, Notice.News news) {
        if (news instanceof Notice.News.Incoming) {
            return caller(call)
                    .map(caller -> new LiveEvent.IncomingCall(
                            call.id(), call.room(), caller, call.opening().video()));
        } else if (news instanceof Notice.News.Answered) {
            return Optional.of(new LiveEvent.CallAccepted(call.id(), call.room()));
        } else if (news instanceof Notice.News.Refused refused) {
            return Optional.of(new LiveEvent.CallRejected(call.room(), refused.reason()));
        }
        Notice.News.Over over = (Notice.News.Over) news;
        return Optional.of(new LiveEvent.CallEnded(call.id(), call.room(), over.reason(), over.duration()));
    }

    private Optional<Caller> caller(Call call) {
        Shown shown = links.to(call.couple());
        return users.find(call.caller()).map(user -> {
            Profile profile = user.profile();
            return new Caller(user.id(), profile.name(), profile.picture().map(shown::of));
        });
    }
}

package io.soullink.app.export;

import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Ended;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.event.Event;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is stored about a person in one couple. While the two are together that is all that the person sees there; of a
 * couple that parted, also while this is read, it is the person's own.
 */
public final class ExportedCouple {
    private static final int MESSAGES_AT_ONCE = Window.MAX_LIMIT;

    /** A day can be written about that lies a year before the two met, or ahead of it by a time zone. */
    private static final int MONTHS_BEFORE = 13;

    private final ExportService.Kept kept;
    private final Couple couple;
    private final User user;
    private final Instant at;

    ExportedCouple(ExportService.Kept kept, Couple couple, User user, Instant at) {
        this.kept = kept;
        this.couple = couple;
        this.user = user;
        this.at = at;
    }

    /** Its profile. */
    public Couple couple() {
        return couple;
    }

    /** Whether the two are together. */
    public boolean isLive() {
        return kept.couples()
                .knownCoupleOf(user.id())
                .filter(live -> live.id().equals(couple.id()))
                .isPresent();
    }

    /** The partner, as long as they are. */
    public Optional<User> partner() {
        return isLive() ? kept.users().find(couple.partnerOf(user.id())) : Optional.empty();
    }

    /** The messages that can be read, oldest first. Of messages that were deleted nothing is stored that was said. */
    public Stream<Message> messages() {
        return pages().flatMap(this::shown);
    }

    /** The person's reactions to what their former partner said, by message; empty while they are together. */
    public Stream<Reaction> reactions() {
        return isLive() ? Stream.empty() : pages().flatMap(List::stream).flatMap(this::reaction);
    }

    /** How far the person received and read. */
    public Marks marks() {
        return kept.messages().marks(couple.id(), user.id());
    }

    /** The calls that are over, newest first. */
    public Stream<Ended> calls() {
        return Stream.iterate(
                        callsBefore(Optional.empty()),
                        page -> !page.calls().isEmpty(),
                        page -> page.olderExist() ? callsBefore(last(page)) : new CallLog(List.of(), false))
                .flatMap(page -> page.calls().stream());
    }

    /** The days of which something is kept, in order, with what each of the two wrote and reported as far as it is shown. */
    public Stream<CoupleDay> days() {
        YearMonth first = month(couple.since()).minusMonths(MONTHS_BEFORE);
        YearMonth last = month(at).plusMonths(1);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .flatMap(this::days);
    }

    /** The milestones, by date, while the two are together: they are both's. */
    public Stream<Milestone> milestones() {
        return isLive() ? kept.books().milestones().of(couple.id()).stream() : Stream.empty();
    }

    /** The events, by date, while the two are together: they are both's. */
    public Stream<Event> events() {
        return isLive() ? kept.books().events().of(couple.id()).stream() : Stream.empty();
    }

    /** What somebody felt about a message, in an emoji. */
    public record Reaction(long seq, Emoji emoji) {}

    private Stream<List<Message>> pages() {
        CoupleId room = couple.id();
        long head = kept.messages().head(room).seq();
        return LongStream.iterate(0, from -> from < head, from -> from + MESSAGES_AT_ONCE)
                .mapToObj(from -> new Window(from, from + MESSAGES_AT_ONCE + 1, MESSAGES_AT_ONCE))
                .map(window -> kept.messages().page(room, window).messages());
    }

    /** Asked page by page, since the two may part meanwhile. */
    private Stream<Message> shown(List<Message> page) {
        return isLive() ? page.stream() : page.stream().filter(this::isOwn).map(this::withoutOthersReactions);
    }

    private boolean isOwn(Message message) {
        return message.sender().equals(user.id());
    }

    private Message withoutOthersReactions(Message own) {
        return own.body() instanceof Written written
                ? new Message(own.id(), own.origin(), own.position(), own.sentAt(), withoutOthersReactions(written))
                : own;
    }

    private Written withoutOthersReactions(Written written) {
        Map<UserId, Emoji> reactions = new TreeMap<>(written.reactions());
        reactions.keySet().retainAll(List.of(user.id()));
        return new Written(written.content(), written.editedAt(), reactions);
    }

    private Stream<Reaction> reaction(Message message) {
        return !isOwn(message) && message.body() instanceof Written written
                ? Optional.ofNullable(written.reactions().get(user.id()))
                        .map(emoji -> new Reaction(message.seq(), emoji))
                        .stream()
                : Stream.empty();
    }

    private CallLog callsBefore(Optional<Ended> call) {
        return kept.calls().log(couple.id(), call.map(Ended::id), CallLog.MAX_LIMIT);
    }

    private static Optional<Ended> last(CallLog page) {
        return Optional.of(page.calls().get(page.calls().size() - 1));
    }

    private Stream<CoupleDay> days(YearMonth month) {
        boolean live = isLive();
        Map<LocalDate, List<DayRecord>> records = kept.moods().month(couple.id(), month).stream()
                .filter(record -> live || record.day().user().equals(user.id()))
                .collect(Collectors.groupingBy(record -> record.day().date(), TreeMap::new, Collectors.toList()));
        return records.entrySet().stream()
                .map(day -> CoupleDay.of(day.getKey(), couple.partners(), user.id(), day.getValue()))
                .filter(day -> !day.partners().isEmpty());
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }
}

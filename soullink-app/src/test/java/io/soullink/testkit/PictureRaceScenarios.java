package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.SomeMedia.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.catalogue.PlaceDetails;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Plan;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.shared.Title;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What shows a picture is changed by one and taken away by another in the same moment: no file is held that nothing shows. */
public interface PictureRaceScenarios extends OnStorage {
    private static ImageUrl upload(Rehearsal play, UserId owner) {
        byte[] pdf = "%PDF-1.4 our song".getBytes(StandardCharsets.US_ASCII);
        return new ImageUrl(
                play.link.media().upload(Actor.of(owner), content(pdf)).url());
    }

    private static Plan plan(ImageUrl... pictures) {
        return new Plan(
                new Plan.Subject(EventKind.CUSTOM, new Title("Dinner"), Description.NONE),
                new Plan.Day(LocalDate.of(2026, 12, 24), false),
                Optional.empty(),
                List.of(pictures));
    }

    private static Moment moment(ImageUrl picture) {
        return new Moment(new Title("First kiss"), Description.NONE, LocalDate.of(2020, 5, 4), Optional.of(picture));
    }

    private static PlaceDetails place(ImageUrl picture) {
        PlaceDetails details = SomeItems.fullPlaceDetails("Zoë's", "Pune", "bar");
        return details.with(details.presentation().with(List.of(picture)));
    }

    private void assertNothingIsHeldOf(UserId owner) {
        assertThat(storage().mediaFiles().of(owner))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.uses()).isEmpty());
    }

    private static void show(Rehearsal play, Message message, ImageUrl picture) {
        play.link
                .chat()
                .edit(Actor.of(play.ada), play.room(), Rehearsal.ref(message), new Content("", Optional.of(picture)));
    }

    /** An event of Ada's that shows a picture. */
    private static EventId planned(Rehearsal play) {
        return play.link
                .events()
                .plan(Actor.of(play.ada), Optional.empty(), plan(upload(play, play.ada)))
                .id();
    }

    private static void replan(Rehearsal play, EventId event, ImageUrl picture) {
        play.link.events().change(Actor.of(play.ada), event, before -> plan(picture));
    }

    private static void cancel(Rehearsal play, EventId event) {
        play.link.events().cancel(Actor.of(play.bob), event);
    }

    @Test
    default void anEventThatChangesBeforeItIsCancelledHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        EventId event = planned(play);
        ImageUrl other = upload(play, play.ada);
        meanwhile.before("Events.remove", () -> replan(play, event, other));

        cancel(play, event);

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void anEventThatIsCancelledRightAfterItsChangeHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        EventId event = planned(play);
        meanwhile.after("Events.update", () -> cancel(play, event));

        replan(play, event, upload(play, play.ada));

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void anEventThatIsCancelledWhileItsPicturesAreSettledHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        EventId event = planned(play);
        ImageUrl other = upload(play, play.ada);
        meanwhile.after("Events.update", () -> meanwhile.after("Events.find", () -> cancel(play, event)));

        replan(play, event, other);

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void aMessageThatIsDeletedBeforeItsChangeHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        Actor ada = Actor.of(play.ada);
        Message message = play.say(play.ada, "m1");
        ImageUrl picture = upload(play, play.ada);
        meanwhile.before("Messages.update", () -> play.link.chat().delete(ada, play.room(), Rehearsal.ref(message)));

        assertRefused(Reason.NOT_FOUND, () -> show(play, message, picture));

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void whatIsRefusedForItsSecondPictureDoesNotHoldItsFirst() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        ImageUrl one = upload(play, play.ada);
        ImageUrl other = upload(play, play.ada);
        MediaId gone = storage().mediaFiles().of(play.ada).stream()
                .filter(file -> other.value().contains(file.id().value()))
                .findFirst()
                .orElseThrow()
                .id();
        meanwhile.before("MediaFiles.attach", () -> storage().mediaFiles().remove(gone));

        assertRefused(
                Reason.INVALID, () -> play.link.events().plan(Actor.of(play.ada), Optional.empty(), plan(one, other)));

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void aMilestoneThatChangesBeforeItIsForgottenHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        Actor ada = Actor.of(play.ada);
        MilestoneId milestone = play.link
                .coupleProfiles()
                .remember(ada, play.room(), moment(upload(play, play.ada)))
                .id();
        ImageUrl other = upload(play, play.ada);
        meanwhile.before(
                "Milestones.remove",
                () -> play.link.coupleProfiles().retell(ada, play.room(), milestone, before -> moment(other)));

        play.link.coupleProfiles().forget(Actor.of(play.bob), play.room(), milestone);

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void aPlaceThatChangesBeforeItIsRemovedHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        play.link.admins().grant(play.ada);
        Actor ada = Actor.of(play.ada);
        PlaceId place = play.link
                .catalogue()
                .addPlace(ada, place(upload(play, play.ada)))
                .id();
        ImageUrl other = upload(play, play.ada);
        meanwhile.before("Places.remove", () -> play.link.catalogue().changePlace(ada, place, before -> place(other)));

        play.link.catalogue().removePlace(ada, place);

        assertNothingIsHeldOf(play.ada);
    }

    @Test
    default void whatIsStoredIsToldThoughStorageIsAwayRightAfterwards() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        Actor bob = play.connect(play.bob, "phone");
        Message message = play.say(play.ada, "m1");
        ImageUrl picture = upload(play, play.ada);
        EventId event = planned(play);
        play.forgetHeard();

        meanwhile.after("Messages.update", () -> goAway(meanwhile, "Messages.find"));
        show(play, message, picture);
        goAway(meanwhile, "MediaFiles.release");
        cancel(play, event);

        assertThat(play.heardOn(bob)).singleElement().isInstanceOf(LiveEvent.MessageEdited.class);
        assertThat(storage().events().of(play.room())).isEmpty();
    }

    private static void goAway(Meanwhile meanwhile, String call) {
        meanwhile.before(call, () -> {
            throw new StorageException("away", false, null);
        });
    }

    @Test
    default void aMessageThatIsDeletedRightAfterItsChangeHoldsNoFile() {
        Meanwhile meanwhile = new Meanwhile();
        Rehearsal play = Rehearsal.ofACouple(meanwhile.on(storage()));
        Actor ada = Actor.of(play.ada);
        Message message = play.say(play.ada, "m1");
        ImageUrl picture = upload(play, play.ada);
        meanwhile.after("Messages.update", () -> play.link.chat().delete(ada, play.room(), Rehearsal.ref(message)));

        play.link.chat().edit(ada, play.room(), Rehearsal.ref(message), new Content("", Optional.of(picture)));

        assertNothingIsHeldOf(play.ada);
    }
}

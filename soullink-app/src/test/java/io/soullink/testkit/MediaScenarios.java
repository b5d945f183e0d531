package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.SomeMedia.all;
import static io.soullink.testkit.SomeMedia.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.app.SoulLink;
import io.soullink.app.account.ProfileChange;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.media.MediaLinks.Link;
import io.soullink.app.media.MediaService;
import io.soullink.app.media.MediaSettings;
import io.soullink.app.media.Uploaded;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Plan;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.shared.Title;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Uploads: who may see what, and for how long it is kept. */
public interface MediaScenarios extends OnStorage {
    /** Of one pixel, and of this form alone. */
    String JPEG = "\u00FF\u00D8\u00FF\u00C0\0\13\b\0\1\0\1\1\1\21\0\u00FF\u00DA\0\b\1\1\0\0?\0pixels\u00FF\u00D9";

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(StandardCharsets.US_ASCII);
    }

    private static Uploaded upload(Rehearsal play, UserId user) {
        return play.link.media().upload(Actor.of(user), content(pdf("our song")));
    }

    private static Message show(Rehearsal play, UserId sender, String id, Uploaded picture) {
        return play.link
                .chat()
                .send(
                        Actor.of(sender),
                        new NewMessage(
                                play.room(),
                                new ClientMessageId(id),
                                new Content("", Optional.of(new ImageUrl(picture.url()))),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static void setPicture(Rehearsal play, UserId user, Optional<ImageUrl> picture) {
        play.link
                .accounts()
                .changeProfile(
                        Actor.of(user), new ProfileChange(profile -> profile.withPicture(picture), Optional.empty()));
    }

    private static void assertUnseen(Rehearsal play, UserId user, MediaId id) {
        assertRefused(Reason.NOT_FOUND, () -> play.link.media().view(Actor.of(user), id));
    }

    private static Link link(String url) {
        String[] parts = url.replaceFirst(".*\\?", "").split("[&=]");
        Optional<CoupleId> couple = parts[2].equals("c") ? Optional.of(new CoupleId(parts[3])) : Optional.empty();
        return new Link(couple, Long.parseLong(parts[1]), parts[parts.length - 1]);
    }

    private static String linkFor(Rehearsal play, Uploaded upload) {
        return play.link.media().links().to(play.room()).of(MediaService.addressOf(upload.file()));
    }

    private void collect(Rehearsal play) {
        play.advance(MediaFiles.UNUSED_FOR);
        play.advance(Duration.ofMinutes(2));
    }

    @Test
    default void anUploadIsItsOwnersAloneUntilSomethingShowsIt() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        MediaId id = picture.file().id();
        assertThat(all(play.link.media().view(Actor.of(play.ada), id).from(0))).isEqualTo(pdf("our song"));
        assertUnseen(play, play.bob, id);

        show(play, play.ada, "m1", picture);

        assertThat(play.link.media().view(Actor.of(play.bob), id).file().id()).isEqualTo(id);
        assertUnseen(play, play.cy, id);
    }

    @Test
    default void addressesAreStoredWithoutTheirSignature() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);

        Message message = show(play, play.ada, "m1", picture);

        ImageUrl stored = ((Written) message.body()).content().image().orElseThrow();
        assertThat(stored.value()).isEqualTo("/uploads/" + picture.file().id());
        assertThat(show(play, play.ada, "m1", picture)).isEqualTo(message);
    }

    @Test
    default void oneUploadIsNotShownByMoreThingsThanCanBeReadWithIt() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        Message first = show(play, play.ada, "first", picture);
        for (int i = 1; i < MediaFile.MOST_USES; i++) {
            storage().mediaFiles().attach(picture.file().id(), Use.in(Use.Kind.MESSAGE, "m" + i, play.room()));
        }

        assertRefused(Reason.INVALID, () -> show(play, play.ada, "last", picture));

        play.link.chat().delete(Actor.of(play.ada), play.room(), new MessageRef.ById(first.id()));
        assertThat(show(play, play.ada, "last", picture).seq()).isEqualTo(2);
    }

    @Test
    default void nobodyShowsWhatTheyMayNotSee() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.cy);

        assertRefused(Reason.INVALID, () -> show(play, play.ada, "m1", picture));
        assertRefused(Reason.INVALID, () -> setPicture(play, play.ada, Optional.of(new ImageUrl(picture.url()))));
        assertRefused(
                Reason.INVALID,
                () -> play.link
                        .coupleProfiles()
                        .remember(
                                Actor.of(play.ada),
                                play.room(),
                                new Moment(
                                        new Title("First kiss"),
                                        Description.NONE,
                                        LocalDate.of(2020, 5, 4),
                                        Optional.of(new ImageUrl("/uploads/" + SomeMedia.mediaId(7))))));

        assertThat(play.history(play.ada)).isEmpty();
        assertUnseen(play, play.ada, picture.file().id());
    }

    @Test
    default void whatAPartnerShowedCanBeShownAgain() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        show(play, play.ada, "m1", picture);

        show(play, play.bob, "m2", picture);

        assertThat(play.history(play.ada)).hasSize(2);
    }

    @Test
    default void anAddressNeedsNoTokenAndDiesWithTheCouple() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        Link link = link(linkFor(play, picture));
        MediaId id = picture.file().id();
        assertThat(play.link.media().viewByLink(id, link).file()).isEqualTo(picture.file());

        Link other = new Link(Optional.of(Some.coupleId(9)), link.expiry(), link.signature());
        Link later = new Link(link.couple(), link.expiry() + 1, link.signature());
        for (Link wrong : Arrays.asList(other, later, new Link(link.couple(), link.expiry(), ""))) {
            assertRefused(Reason.UNAUTHENTICATED, () -> play.link.media().viewByLink(id, wrong));
        }
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.media().viewByLink(SomeMedia.mediaId(7), link));

        play.link.pairing().disconnect(Actor.of(play.bob));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.media().viewByLink(id, link));
        assertThat(play.link.media().view(Actor.of(play.ada), id).file()).isEqualTo(picture.file());
    }

    @Test
    default void anAddressEnds() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        show(play, play.ada, "m1", picture);
        String url = linkFor(play, picture);

        play.advance(Duration.ofHours(6));
        play.link.media().viewByLink(picture.file().id(), link(url));
        play.advance(Duration.ofHours(6));

        assertRefused(
                Reason.UNAUTHENTICATED,
                () -> play.link.media().viewByLink(picture.file().id(), link(url)));
        play.link.media().viewByLink(picture.file().id(), link(linkFor(play, picture)));
    }

    @Test
    default void aPersonsPictureIsSeenByTheirPartnerWhoeverThatIs() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        setPicture(play, play.ada, Optional.of(new ImageUrl(picture.url())));
        play.link.media().view(Actor.of(play.bob), picture.file().id());

        play.link.pairing().disconnect(Actor.of(play.bob));
        play.advance(Duration.ofSeconds(1));
        assertUnseen(play, play.bob, picture.file().id());
        play.pair(play.ada, play.cy);

        play.link.media().view(Actor.of(play.cy), picture.file().id());
    }

    @Test
    default void aPersonSeesTheirOwnPictureWhoeverUploadedIt() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded bobs = upload(play, play.bob);
        show(play, play.bob, "m1", bobs);
        setPicture(play, play.ada, Optional.of(new ImageUrl(bobs.url())));

        play.link.pairing().disconnect(Actor.of(play.bob));
        play.advance(Duration.ofSeconds(1));

        assertThat(play.link
                        .media()
                        .view(Actor.of(play.ada), bobs.file().id())
                        .file()
                        .id())
                .isEqualTo(bobs.file().id());
    }

    @Test
    default void whatNothingShowsIsGoneAfterADay() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded forgotten = upload(play, play.ada);
        Uploaded shown = upload(play, play.ada);
        Uploaded deleted = upload(play, play.ada);
        show(play, play.ada, "m1", shown);
        Message message = show(play, play.ada, "m2", deleted);
        collect(play);
        play.link.chat().delete(Actor.of(play.ada), play.room(), Rehearsal.ref(message));
        play.link.media().view(Actor.of(play.bob), shown.file().id());
        assertUnseen(play, play.ada, forgotten.file().id());

        collect(play);

        assertUnseen(play, play.ada, deleted.file().id());
        play.link.media().view(Actor.of(play.bob), shown.file().id());
    }

    @Test
    default void howeverManyNothingShowsTheyAreGoneSoon() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        for (int i = 0; i < 150; i++) {
            upload(play, play.ada);
        }

        play.advance(MediaFiles.UNUSED_FOR);
        play.advance(Duration.ofSeconds(1));

        assertThat(storage().mediaFiles().of(play.ada)).isEmpty();
    }

    @Test
    default void aPictureThatIsReplacedIsLetGo() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded first = upload(play, play.ada);
        setPicture(play, play.ada, Optional.of(new ImageUrl(first.url())));
        setPicture(
                play, play.ada, Optional.of(new ImageUrl(upload(play, play.ada).url())));

        collect(play);

        assertUnseen(play, play.ada, first.file().id());
        assertThat(storage().mediaFiles().of(play.ada)).hasSize(1);
        setPicture(play, play.ada, Optional.empty());
        collect(play);
        assertThat(storage().mediaFiles().of(play.ada)).isEmpty();
    }

    @Test
    default void aPictureThatIsOnlyAddressedOtherwiseIsKept() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded picture = upload(play, play.ada);
        setPicture(play, play.ada, Optional.of(new ImageUrl(picture.url())));

        setPicture(play, play.ada, Optional.of(new ImageUrl("https://api.example" + picture.url())));
        collect(play);

        assertThat(storage().mediaFiles().of(play.ada)).hasSize(1);
    }

    @Test
    default void whatIsRefusedHoldsNoFile() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded mine = upload(play, play.ada);
        Uploaded other = upload(play, play.ada);
        Uploaded notMine = upload(play, play.cy);
        show(play, play.ada, "m1", mine);

        assertRefused(Reason.CONFLICT, () -> show(play, play.ada, "m1", other));
        assertRefused(Reason.INVALID, () -> plan(play, other, notMine));

        assertThat(storage().mediaFiles().find(other.file().id()).orElseThrow().uses())
                .isEmpty();
    }

    private static void plan(Rehearsal play, Uploaded... pictures) {
        Plan plan = new Plan(
                new Plan.Subject(EventKind.CUSTOM, new Title("Dinner"), Description.NONE),
                new Plan.Day(LocalDate.of(2026, 12, 24), false),
                Optional.empty(),
                Arrays.stream(pictures)
                        .map(picture -> new ImageUrl(picture.url()))
                        .toList());
        play.link.events().plan(Actor.of(play.ada), Optional.empty(), plan);
    }

    @Test
    default void whatWasShownCanBeSavedAsItWasShown() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded bobs = upload(play, play.bob);
        show(play, play.bob, "m1", bobs);
        setPicture(play, play.ada, Optional.of(new ImageUrl(bobs.url())));
        play.link.pairing().disconnect(Actor.of(play.bob));
        play.advance(Duration.ofSeconds(1));

        setPicture(play, play.ada, Optional.of(new ImageUrl(bobs.url())));

        assertThat(storage().mediaFiles().find(bobs.file().id()).orElseThrow().isShownIn(Use.Kind.PROFILE))
                .isTrue();
    }

    @Test
    default void whatTwoChangeAtOnceKeepsWhatItShowsInTheEnd() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        for (int round = 0; round < 20; round++) {
            Uploaded one = upload(play, play.ada);
            Uploaded other = upload(play, play.ada);
            List<Uploaded> both = List.of(one, other);

            Race.of(4, racer -> {
                setPicture(
                        play,
                        play.ada,
                        Optional.of(new ImageUrl(both.get(racer % 2).url())));
                return racer;
            });

            ImageUrl shown = play.link
                    .accounts()
                    .account(Actor.of(play.ada))
                    .profile()
                    .picture()
                    .orElseThrow();
            Uploaded last = shown.value().endsWith(one.file().id().value()) ? one : other;
            assertThat(storage()
                            .mediaFiles()
                            .find(last.file().id())
                            .orElseThrow()
                            .uses())
                    .hasSize(1);
        }
    }

    @Test
    default void takesOnlyWhatItKnows() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        MediaService media = play.link.media();
        Actor ada = Actor.of(play.ada);
        byte[] page = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);

        assertRefused(Reason.UNSUPPORTED_TYPE, () -> media.upload(ada, content(page)));
        assertRefused(Reason.INVALID, () -> media.upload(ada, content(new byte[0])));
        byte[] tooMuch = Arrays.copyOf(pdf(""), (int) MediaFile.MAX_SIZE + 1);
        assertRefused(Reason.TOO_LARGE, () -> media.upload(ada, content(tooMuch, 50_000)));
        byte[] broken = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0x00};
        assertRefused(Reason.INVALID, () -> media.upload(ada, content(broken)));
        byte[] noFilm = "\0\0\0\u0010ftypisom\0\0\2\0\0\0\0\bmdat".getBytes(StandardCharsets.US_ASCII);
        assertRefused(Reason.INVALID, () -> media.upload(ada, content(noFilm)));
        assertThat(storage().mediaFiles().bytesOf(play.ada)).isZero();

        byte[] most = Arrays.copyOf(pdf(""), (int) MediaFile.MAX_SIZE);
        assertThat(media.upload(ada, content(most, 50_000)).file().size()).isEqualTo(MediaFile.MAX_SIZE);
    }

    @Test
    default void keepsNoPlaceOfAPictureOrAFilm() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        String head = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\0\0\0\0sum.";
        String rest = "\0\0\0\6IDATpixelssum.\0\0\0\0IEND\u00AE\u0042\u0060\u0082";
        String film = "\0\0\0\u0010ftypisom\0\0\2\0\0\0\0\bmoov";

        assertThat(kept(play, head + "\0\0\0\7tEXtat homesum." + rest + "at home"))
                .isEqualTo(head + rest);
        assertThat(kept(play, film + "\0\0\0\u000Fudtaat home")).isEqualTo(film + "\0\0\0\u000Ffree\0\0\0\0\0\0\0");
    }

    /** What is kept of an upload, both written as Latin-1. */
    private static String kept(Rehearsal play, String file) {
        Actor ada = Actor.of(play.ada);
        MediaFile uploaded = play.link
                .media()
                .upload(ada, content(file.getBytes(StandardCharsets.ISO_8859_1)))
                .file();
        byte[] kept = all(play.link.media().view(ada, uploaded.id()).from(0));
        assertThat(uploaded.size()).isEqualTo(kept.length);
        return new String(kept, StandardCharsets.ISO_8859_1);
    }

    @Test
    default void aUserHasTheirQuotaAndNobodyElses() {
        SoulLink small = SoulLink.builder()
                .storage(storage())
                .passwords(new Pbkdf2Passwords(1))
                .media(new MediaSettings(MediaFile.LEAST + 1))
                .build();
        Rehearsal play = Rehearsal.ofACouple(storage());
        Actor ada = Actor.of(play.ada);
        small.media().upload(ada, content(pdf("our song")));

        assertRefused(Reason.QUOTA_EXCEEDED, () -> small.media().upload(ada, content(pdf("our film"))));

        assertThat(storage().mediaFiles().of(play.ada)).hasSize(1);
        small.media().upload(Actor.of(play.bob), content(pdf("our song")));
    }

    @Test
    default void aUserHasAFewUploadsOnTheirWayAtOnce() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        MediaService media = play.link.media();
        Actor ada = Actor.of(play.ada);

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> nested(media, number -> ada, 5));

        nested(media, number -> ada, 4);
        assertThat(storage().mediaFiles().of(play.ada)).hasSize(4);
    }

    @Test
    default void allTogetherHaveAFewUploadsOnTheirWayAtOnce() {
        MediaService media = Rehearsal.ofStrangers(storage()).link.media();

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> nested(media, number -> Actor.of(Some.userId(number)), 33));

        nested(media, number -> Actor.of(Some.userId(number)), 32);
    }

    @Test
    default void aPictureIsOnItsWayUntilAllThatComesBehindItHasCome() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        MediaService media = play.link.media();
        Actor ada = Actor.of(play.ada);
        byte[] picture = JPEG.getBytes(StandardCharsets.ISO_8859_1);
        byte[] withFilm = Arrays.copyOf(picture, 300_000);
        StorageException cut = new StorageException("cut", false, null);

        assertThatThrownBy(() -> media.upload(ada, SomeMedia.cut(withFilm, cut)))
                .isSameAs(cut);
        assertThat(storage().mediaFiles().of(play.ada)).isEmpty();
        byte[] tooMuch = Arrays.copyOf(withFilm, (int) MediaFile.MAX_SIZE * 2);
        assertRefused(Reason.TOO_LARGE, () -> media.upload(ada, content(tooMuch)));

        assertThat(media.upload(ada, content(withFilm)).file().size()).isEqualTo(picture.length);
    }

    /** Uploads of which each begins while the one before is on its way. */
    private static void nested(MediaService media, IntFunction<Actor> actors, int count) {
        if (count > 0) {
            io.soullink.domain.media.Content bytes = content(pdf("our song"));
            boolean[] begun = {false};
            media.upload(actors.apply(count), (into, offset, length) -> {
                if (!begun[0]) {
                    begun[0] = true;
                    nested(media, actors, count - 1);
                }
                return bytes.read(into, offset, length);
            });
        }
    }

    @Test
    default void whatPeopleUploadedGoesWithThem() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded adas = upload(play, play.ada);
        Uploaded bobs = upload(play, play.bob);
        Uploaded face = upload(play, play.bob);
        show(play, play.ada, "m1", adas);
        show(play, play.bob, "m2", bobs);
        setPicture(play, play.bob, Optional.of(new ImageUrl(face.url())));

        play.link.erasure().erase(Actor.of(play.ada), Rehearsal.PASSWORD);
        play.advance(Duration.ofMinutes(2));

        assertThat(storage().mediaFiles().find(adas.file().id())).isEmpty();
        assertThat(storage().mediaFiles().of(play.bob))
                .extracting(MediaFile::id)
                .containsExactly(face.file().id());
    }

    @Test
    default void anExportNamesWhatAPersonUploaded() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Uploaded adas = upload(play, play.ada);
        upload(play, play.bob);

        assertThat(play.link.export().export(Actor.of(play.ada)).uploads()).containsExactly(adas.file());
    }
}

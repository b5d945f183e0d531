package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import io.soullink.testkit.SomeMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files that the first backend kept beside its database. */
class ImportOfUploadsTest extends FirstBackend {
    private static final byte[] SONG = pdf("our song");
    private static final UserId DI = new UserId("650000000000000000000004");
    private static final CoupleId OTHERS = new CoupleId("660000000000000000000002");
    private static final String NOON = "2024-01-01T12:00:00Z";

    @TempDir
    Path temporary;

    private Path folder;
    private int bundles;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("uploads"));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private ImportReport runWithUploads() {
        return FirstBackendImport.run(MongoSettings.of(source.uri()), MongoSettings.of(target.uri()), folder);
    }

    private ImportReport dryRunWithUploads() {
        return FirstBackendImport.dryRun(MongoSettings.of(source.uri()), folder);
    }

    private void insertPicture(String id, String url) {
        insert("chatbundles", bundle(++bundles, ROOM.value(), ADA, picture(id, url)));
    }

    private static Document picture(String id, String url) {
        return message(id, "", NOON).append("imageUrl", url);
    }

    private void insertOthers() {
        insert("users", user(CY, "Cy", "cy@example.org").append("isConected", true));
        insert("users", user(DI, "Di", "di@example.org").append("isConected", true));
        insert("partners", couple(OTHERS, CY, DI));
    }

    private static Document item(int number, String name) {
        return new Document("_id", new ObjectId(itemId(number))).append("name", name);
    }

    private static String itemId(int number) {
        return String.format("68%022x", number);
    }

    private MediaFiles files() {
        return imported().mediaFiles();
    }

    private long kept() {
        return target.raw().getCollection(Schema.MEDIA_FILES).countDocuments();
    }

    private MediaFile fileAt(ImageUrl url) {
        return MediaId.parse(url.value().replaceFirst("^/uploads/", ""))
                .flatMap(files()::find)
                .orElseThrow(() -> new AssertionError("no upload at " + url.value()));
    }

    private void assertShows(ImageUrl url, byte[] bytes, Optional<UserId> owner, Use... uses) {
        MediaFile file = fileAt(url);
        assertThat(file.owner()).isEqualTo(owner);
        assertThat(file.uses()).containsExactlyInAnyOrder(uses);
        assertThat(SomeMedia.all(files().open(file.id(), 0).orElseThrow())).isEqualTo(bytes);
    }

    private ImageUrl imageOf(Message message) {
        return ((Written) message.body()).content().image().orElseThrow();
    }

    private ImageUrl onlyImage() {
        assertThat(log(ROOM)).hasSize(1);
        return imageOf(log(ROOM).get(0));
    }

    @Test
    void aMessageShowsItsPictureHere() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "http://localhost:5000/uploads/1700-song.pdf");

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.remarks()).isEmpty();
        Use use = Use.in(Use.Kind.MESSAGE, log(ROOM).get(0).id(), ROOM);
        assertShows(onlyImage(), SONG, Optional.of(ADA), use);
    }

    @Test
    void whateverShowsAFileShowsItHere() throws IOException {
        write("1700-song.pdf", SONG);
        String url = "/uploads/1700-song.pdf";
        UserId eve = new UserId("650000000000000000000009");
        insert("users", user(eve, "Eve", "eve@example.org").append("img", url));
        old.getCollection("partners")
                .updateOne(
                        new Document("_id", new ObjectId(ROOM.value())),
                        new Document(
                                "$set",
                                new Document(
                                        "milestones",
                                        List.of(item(1, "Kiss")
                                                .append("date", "2020-05-04")
                                                .append("image", url)))));
        insertOthers();
        insert(
                "events",
                item(2, "Dinner")
                        .append("userId", CY.value())
                        .append("date", "2026-12-24")
                        .append("images", List.of("https://example.org/1.png", url)));
        insert("eventplaces", item(3, "Garden").append("images", List.of(url)));
        insert("products", item(4, "Rose").append("price", 1).append("images", List.of(url, "/uploads/none.jpg")));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(5, 4, 0, 1));
        assertShows(
                imported().users().find(eve).orElseThrow().profile().picture().orElseThrow(),
                SONG,
                Optional.of(eve),
                Use.in(Use.Kind.PROFILE, eve));
        assertShows(
                imported().milestones().of(ROOM).get(0).moment().image().orElseThrow(),
                SONG,
                Optional.empty(),
                Use.in(Use.Kind.MILESTONE, itemId(1), ROOM));
        List<ImageUrl> images = imported().events().of(OTHERS).get(0).plan().images();
        assertThat(images.get(0)).isEqualTo(new ImageUrl("https://example.org/1.png"));
        assertShows(images.get(1), SONG, Optional.of(CY), Use.in(Use.Kind.EVENT, itemId(2), OTHERS));
        List<ImageUrl> rose = imported()
                .products()
                .find(new ProductId(itemId(4)))
                .orElseThrow()
                .details()
                .presentation()
                .images();
        assertThat(rose.get(1)).isEqualTo(new ImageUrl("/uploads/none.jpg"));
        assertShows(
                rose.get(0),
                SONG,
                Optional.empty(),
                Use.in(Use.Kind.CATALOGUE, itemId(3)),
                Use.in(Use.Kind.CATALOGUE, itemId(4)));
        assertThat(imported()
                        .places()
                        .find(new PlaceId(itemId(3)))
                        .orElseThrow()
                        .details()
                        .presentation()
                        .images())
                .containsExactly(rose.get(0));
    }

    @Test
    void aFileThatTwoCouplesShowIsACopyOfEach() throws IOException {
        write("1700-song.pdf", SONG);
        insertOthers();
        insertPicture("a1", "/uploads/1700-song.pdf");
        insertPicture("a2", "http://other/uploads/1700-song.pdf");
        insert("chatbundles", bundle(99, OTHERS.value(), CY, picture("c1", "/uploads/1700-song.pdf")));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(2, 2, 0, 0));
        assertThat(imageOf(log(ROOM).get(0))).isEqualTo(imageOf(log(ROOM).get(1)));
        assertThat(fileAt(imageOf(log(ROOM).get(0))).uses()).hasSize(2);
        assertThat(fileAt(imageOf(log(OTHERS).get(0))).owner()).contains(CY);
        files().erase(ROOM);
        assertThat(fileAt(imageOf(log(OTHERS).get(0))).uses()).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void importingAgainMakesNoSecondFile() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        insert("eventplaces", item(3, "Garden").append("images", List.of("/uploads/1700-song.pdf")));
        runWithUploads();
        List<Message> before = log(ROOM);

        ImportReport again = runWithUploads();

        assertThat(again.of(Kind.UPLOADS)).isEqualTo(new Count(2, 0, 2, 0));
        assertThat(again.of(Kind.MESSAGES)).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.remarks()).isEmpty();
        assertThat(log(ROOM)).isEqualTo(before);
        assertThat(fileAt(onlyImage()).uses()).hasSize(1);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whatIsShownNoMoreIsNotBroughtBack() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        runWithUploads();
        Message shown = log(ROOM).get(0);
        imported().messages().update(ROOM, shown.id(), message -> message.erased(ADA, Some.TIME));
        files().remove(fileAt(imageOf(shown)).id());

        assertThat(runWithUploads().of(Kind.UPLOADS)).isEqualTo(new Count(1, 0, 1, 0));

        assertThat(kept()).isZero();
    }

    @Test
    void whatWasImportedWithoutFilesGetsThemLater() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        old.getCollection("users")
                .updateOne(
                        new Document("_id", new ObjectId(ADA.value())),
                        new Document("$set", new Document("img", "/uploads/1700-song.pdf")));
        insert("eventplaces", item(3, "Garden").append("images", List.of("/uploads/1700-song.pdf")));
        run();
        Message before = log(ROOM).get(0);
        assertThat(imageOf(before)).isEqualTo(new ImageUrl("/uploads/1700-song.pdf"));

        ImportReport later = runWithUploads();

        assertThat(later.of(Kind.UPLOADS)).isEqualTo(new Count(3, 3, 0, 0));
        assertThat(later.of(Kind.MESSAGES)).isEqualTo(new Count(1, 0, 1, 0));
        assertShows(onlyImage(), SONG, Optional.of(ADA), Use.in(Use.Kind.MESSAGE, before.id(), ROOM));
        assertThat(((Written) log(ROOM).get(0).body()).editedAt()).isEmpty();
        User ada = imported().users().find(ADA).orElseThrow();
        assertThat(fileAt(ada.profile().picture().orElseThrow()).uses()).containsExactly(Use.in(Use.Kind.PROFILE, ADA));
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void whatSomebodyChangedMeanwhileStays() throws IOException {
        write("1700-song.pdf", SONG);
        old.getCollection("users")
                .updateOne(
                        new Document("_id", new ObjectId(ADA.value())),
                        new Document("$set", new Document("img", "/uploads/1700-song.pdf")));
        run();
        ImageUrl other = new ImageUrl("https://example.org/me.png");
        imported().users().update(ADA, user -> user.with(user.profile().withPicture(Optional.of(other))));

        runWithUploads();

        assertThat(imported().users().find(ADA).orElseThrow().profile().picture())
                .contains(other);
        assertThat(kept()).isZero();
    }

    @Test
    void anImportThatWasKilledGoesOn() throws IOException {
        byte[] large = pdf("x".repeat(600_000));
        write("1700-film.pdf", large);
        insertPicture("a1", "/uploads/1700-film.pdf");
        runWithUploads();
        MediaId id = fileAt(onlyImage()).id();
        // As it was after the second of three pieces.
        target.raw().getCollection(Schema.MESSAGES).deleteMany(new Document());
        target.raw().getCollection(Schema.MEDIA_FILES).deleteMany(new Document());
        target.raw().getCollection(Schema.MEDIA_CHUNKS).deleteOne(new Document("n", 2));
        target.raw()
                .getCollection(Schema.MEDIA_REMAINS)
                .insertOne(new Document("_id", id.value()).append("at", Date.from(Instant.now())));

        ImportReport again = runWithUploads();

        assertThat(again.of(Kind.UPLOADS)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(fileAt(onlyImage()).id()).isEqualTo(id);
        Use use = Use.in(Use.Kind.MESSAGE, log(ROOM).get(0).id(), ROOM);
        assertShows(onlyImage(), large, Optional.of(ADA), use);
        assertThat(target.raw().getCollection(Schema.MEDIA_REMAINS).countDocuments())
                .isZero();
    }

    @Test
    void anImportThatWasKilledBetweenAFileAndItsMessageGoesOn() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        runWithUploads();
        target.raw().getCollection(Schema.MESSAGES).deleteMany(new Document());

        ImportReport again = runWithUploads();

        assertThat(again.of(Kind.UPLOADS)).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(fileAt(onlyImage()).uses()).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aFileWhoseThingIsRefusedIsShownByNothing() throws IOException {
        write("1700-song.pdf", SONG);
        insert("users", user(CY, "Ada", "ADA@example.org").append("img", "/uploads/1700-song.pdf"));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.USERS).leftOut()).isEqualTo(1);
        assertThat(files().of(CY)).allSatisfy(file -> assertThat(file.uses()).isEmpty());
        assertThat(files().collect(Instant.now().plus(MediaFiles.UNUSED_FOR), 9))
                .isEqualTo(1);
    }

    @Test
    void aFileWhoseMessageHasNoPlaceIsShownByNothing() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        imported().messages().append(Some.draft(Some.origin(ROOM, BOB, "b1"), "hi"), Some.messageId(1), Some.TIME);

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(1, 0, 0, 1));
        assertThat(files().of(ADA)).allSatisfy(file -> assertThat(file.uses()).isEmpty());
    }

    @Test
    void saysWhichFilesCouldNotComeAndLeavesTheirAddresses() throws IOException {
        write("fine.pdf", SONG);
        write("empty.jpg", new byte[0]);
        write("page.html", "<html>".getBytes(StandardCharsets.US_ASCII));
        write("broken.jpg", new byte[] {-1, -40, -1, 0});
        byte[] large = new byte[(int) MediaFile.MAX_SIZE + 1];
        System.arraycopy(SONG, 0, large, 0, SONG.length);
        write("large.pdf", large);
        Files.createDirectory(folder.resolve("folder.jpg"));
        List<String> names =
                List.of("fine.pdf", "empty.jpg", "page.html", "broken.jpg", "large.pdf", "folder.jpg", "none.jpg");
        Document[] messages =
                names.stream().map(name -> picture(name, "/uploads/" + name)).toArray(Document[]::new);
        insert("chatbundles", bundle(1, ROOM.value(), ADA, messages));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(7, 1, 0, 6));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(7, 7, 0, 0));
        assertThat(report.remarks())
                .hasSize(6)
                .allMatch(remark -> remark.matches("message [0-9a-f]{24} upload \"[a-z.]+\": .+"))
                .extracting(remark -> remark.replaceFirst(".* upload ", ""))
                .contains(
                        "\"empty.jpg\": file is empty",
                        "\"page.html\": a file must be a JPEG, PNG, GIF, WebP, PDF, DOCX or MP4",
                        "\"large.pdf\": a file has at most 10485760 bytes",
                        "\"folder.jpg\": is no file",
                        "\"none.jpg\": is not in the folder");
        for (int i = 1; i < names.size(); i++) {
            assertThat(imageOf(log(ROOM).get(i))).isEqualTo(new ImageUrl("/uploads/" + names.get(i)));
        }
        assertThat(target.raw().getCollection(Schema.MEDIA_CHUNKS).countDocuments())
                .isEqualTo(1);
        assertThat(dryRunWithUploads().remarks()).isEqualTo(report.remarks());
    }

    @Test
    void readsNothingOutsideOfTheFolder() throws IOException {
        Files.write(temporary.resolve("secret.pdf"), SONG);
        List<String> addresses = List.of(
                "/uploads/../secret.pdf",
                "/uploads/%2e%2e%2fsecret.pdf",
                "/uploads/..%5csecret.pdf",
                "/uploads/%2e%2e",
                "/uploads/" + temporary.resolve("secret.pdf").toString().replace("/", "%2F"),
                "/uploads/" + temporary.resolve("secret.pdf"));
        addresses.forEach(address -> insertPicture(address, address));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).extracting(Count::imported).isEqualTo(0L);
        // Two names are written in two ways each.
        assertThat(report.of(Kind.UPLOADS).leftOut()).isEqualTo(4);
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(6, 6, 0, 0));
        assertThat(report.remarks()).allMatch(remark -> remark.endsWith("leads out of the folder"));
        assertThat(kept()).isZero();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Files.write(temporary.resolve("secret.pdf"), SONG);
        write("song.pdf", SONG);
        try {
            Files.createSymbolicLink(folder.resolve("out.pdf"), temporary.resolve("secret.pdf"));
            Files.createSymbolicLink(folder.resolve("in.pdf"), folder.resolve("song.pdf"));
            Files.createSymbolicLink(folder.resolve("round.pdf"), folder.resolve("round.pdf"));
            Files.createSymbolicLink(folder.resolve("gone.pdf"), folder.resolve("nothing.pdf"));
        } catch (IOException | UnsupportedOperationException none) {
            assumeTrue(false, "this system makes no links");
        }
        List.of("out.pdf", "in.pdf", "round.pdf", "gone.pdf").forEach(name -> insertPicture(name, "/uploads/" + name));

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(4, 1, 0, 3));
        assertThat(report.remarks())
                .extracting(remark -> remark.replaceFirst(".* upload ", ""))
                .containsExactlyInAnyOrder(
                        "\"out.pdf\": leads out of the folder",
                        "\"round.pdf\": cannot be read",
                        "\"gone.pdf\": is not in the folder");
    }

    @Test
    void findsFilesByNamesThatWereNeverEscaped() throws IOException {
        write("1700-our song.pdf", SONG);
        insertPicture("a1", "http://localhost:5000/uploads/1700-our song.pdf");
        insertPicture("a2", "uploads/1700-our%20song.pdf");

        ImportReport report = runWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(2, 2, 0, 0));
        assertThat(imageOf(log(ROOM).get(0))).isEqualTo(imageOf(log(ROOM).get(1)));
    }

    @Test
    void aDryRunTellsWhatWouldComeAndWritesNothing() throws IOException {
        write("1700-song.pdf", SONG);
        write("empty.jpg", new byte[0]);
        insertOthers();
        insertPicture("a1", "/uploads/1700-song.pdf");
        insertPicture("a2", "/uploads/1700-song.pdf");
        insertPicture("a3", "/uploads/empty.jpg");
        insert("chatbundles", bundle(99, OTHERS.value(), CY, picture("c1", "/uploads/1700-song.pdf")));

        ImportReport report = dryRunWithUploads();

        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(3, 2, 0, 1));
        assertThat(report.remarks()).singleElement().asString().endsWith("upload \"empty.jpg\": file is empty");
        assertThat(target.raw().listCollectionNames()).isEmpty();
    }

    @Test
    void withoutTheFolderAddressesAreCountedAndStay() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");
        insertPicture("a2", "/uploads/1700-song.pdf");
        insertPicture("a3", "https://example.org/1.png");

        ImportReport dry = FirstBackendImport.dryRun(MongoSettings.of(source.uri()));
        ImportReport report = run();

        assertThat(dry.of(Kind.UPLOADS)).isEqualTo(new Count(2, 0, 0, 2));
        assertThat(report.of(Kind.UPLOADS)).isEqualTo(new Count(2, 0, 0, 2));
        assertThat(report.remarks()).isEmpty();
        assertThat(log(ROOM))
                .extracting(message -> imageOf(message).value())
                .containsExactlyInAnyOrder(
                        "/uploads/1700-song.pdf", "/uploads/1700-song.pdf", "https://example.org/1.png");
        assertThat(kept()).isZero();
    }

    @Test
    void needsAFolder() throws IOException {
        write("1700-song.pdf", SONG);
        folder = folder.resolve("1700-song.pdf");

        assertThatIllegalArgumentException().isThrownBy(this::runWithUploads);
        assertThatIllegalArgumentException().isThrownBy(this::dryRunWithUploads);
    }

    @Test
    void picturesAreEnteredInTheQuotaOfWhoShowsThem() throws IOException {
        write("1700-song.pdf", SONG);
        insertPicture("a1", "/uploads/1700-song.pdf");

        runWithUploads();

        UserId ada = imported()
                .users()
                .find(new Email("ada@example.org"))
                .orElseThrow()
                .id();
        assertThat(files().bytesOf(ada)).isEqualTo(MediaFile.LEAST);
    }
}

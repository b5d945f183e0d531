package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.StorageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadRoutesTest {
    private static final String WEBP =
            "RIFF\u002E\0\0\0WEBPVP8L\n\0\0\0\u002F\0\0\0\0shownEXIF\b\0\0\0at home!XMP \0\0\0\0";
    private static final String FILM =
            "\0\0\0\u0010ftypisom\0\0\2\0\0\0\0\u0017moov\0\0\0\u000Fudtaat home" + "\0\0\0\rmdatshown";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final CoupleId room = server.pair(ada, bob);

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply upload(Person as, String path, byte[] file) {
        return server.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(Multipart.of("file", file)),
                request ->
                        request.header("Content-Type", Multipart.TYPE).header("Authorization", "Bearer " + as.token()));
    }

    private String uploaded(byte[] file) {
        Reply reply = upload(ada, "/upload", file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.field("/url");
    }

    private HttpResponse<byte[]> get(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            Described.requireDescribed(
                    "GET",
                    target,
                    new Reply(
                            response.statusCode(),
                            response.headers().map(),
                            new String(response.body(), StandardCharsets.UTF_8)));
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] latin1(String file) {
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(Multipart.PDF.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 17);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/upload", "/chat/upload"})
    void keepsAFileAndGivesItBack(String path) {
        byte[] file = noise(300_000);

        Reply reply = upload(ada, path, file);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/imageUrl")).isEqualTo(reply.field("/url"));
        assertThat(reply.field("/contentType")).isEqualTo("application/pdf");
        assertThat(reply.field("/size")).isEqualTo("300000");
        HttpResponse<byte[]> got = get(reply.field("/url"));
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(file);
        assertThat(got.headers().firstValue("Content-Length")).contains("300000");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[0-9a-f]{32}\\.pdf\"");
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif"})
    void knowsAPictureByItsContent(String format, String type) {
        HttpResponse<byte[]> got = get(uploaded(Multipart.picture(format, 20, 10)));

        assertThat(got.headers().firstValue("Content-Type")).contains(type);
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline; ");
    }

    @Test
    void aMessageShowsItsPictureByAnAddressThatNeedsNoTokenAndDiesWithTheCouple() {
        String url = uploaded(Multipart.picture("png", 20, 10));
        server.soulLink
                .chat()
                .send(
                        Actor.of(ada.id()),
                        new NewMessage(
                                room,
                                new ClientMessageId("m1"),
                                new Content("", Optional.of(new ImageUrl(url))),
                                Optional.empty(),
                                Optional.empty()));

        String shown = server.get(bob, "/chat/" + room).field("/0/imageUrl");

        assertThat(shown).startsWith("/uploads/").contains("c=" + room);
        assertThat(get(shown).statusCode()).isEqualTo(200);
        server.send("DELETE", bob, "/user/disconnect-partner", null);
        server.clock.advance(Duration.ofSeconds(1));
        HttpResponse<byte[]> gone = get(shown);
        assertThat(gone.statusCode()).isEqualTo(401);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8)).contains("unauthenticated");
    }

    @Test
    void aPersonsPictureIsShownSignedAndKeptBare() {
        String url = uploaded(Multipart.picture("png", 20, 10));
        ObjectNode body = Json.object().put("imageUrl", "https://api.example" + url);

        String own = server.send("PUT", ada, "/user/profile-picture", body.toString())
                .field("/user/img");
        String partners = server.get(bob, "/user/profile").field("/partner2/img");

        assertThat(own).startsWith("https://api.example/uploads/").contains("s=");
        assertThat(get(own.replace("https://api.example", "")).statusCode()).isEqualTo(200);
        assertThat(get(partners.replace("https://api.example", "")).statusCode())
                .isEqualTo(200);
        assertThat(server.storage
                        .users()
                        .find(ada.id())
                        .orElseThrow()
                        .profile()
                        .picture()
                        .orElseThrow()
                        .value())
                .isEqualTo("https://api.example" + url.replaceFirst("\\?.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 206, 0, 1, bytes 0-0/300000",
        "bytes=100-199, 206, 100, 100, bytes 100-199/300000",
        "bytes=299990-, 206, 299990, 10, bytes 299990-299999/300000",
        "bytes=299990-400000, 206, 299990, 10, bytes 299990-299999/300000",
        "bytes=-5, 206, 299995, 5, bytes 299995-299999/300000",
        "bytes=-400000, 206, 0, 300000, bytes 0-299999/300000",
        "'bytes=0-1,5-6', 200, 0, 300000,",
        "bytes=5-1, 200, 0, 300000,",
        "lines=1-2, 200, 0, 300000,"
    })
    void givesAPart(String range, int status, int from, int length, String contentRange) {
        byte[] file = noise(300_000);

        HttpResponse<byte[]> got = get(uploaded(file), "Range", range);

        assertThat(got.statusCode()).isEqualTo(status);
        assertThat(got.body()).isEqualTo(Arrays.copyOfRange(file, from, from + length));
        assertThat(got.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=300000-", "bytes=-0"})
    void refusesAPartThatIsNotThere(String range) {
        HttpResponse<byte[]> got = get(uploaded(noise(300_000)), "Range", range);

        assertThat(got.statusCode()).isEqualTo(416);
        assertThat(got.headers().firstValue("Content-Range")).contains("bytes */300000");
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        String url = uploaded(noise(1_000));
        String tag = get(url).headers().firstValue("ETag").orElseThrow();

        assertThat(get(url, "If-None-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(get(url, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(url, "Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(get(url, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFileThatCannotBeReadIsNotKeptAsAFailure() {
        String url = uploaded(noise(1_000));

        server.storage.breakWith(new StorageException("away", false, null));
        HttpResponse<byte[]> failed = get(url);

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(failed.headers().firstValue("ETag")).isEmpty();
        assertThat(failed.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsTheHeadersAlone() {
        Reply head = server.send(
                "HEAD",
                uploaded(noise(1_000)),
                BodyPublishers.noBody(),
                request -> request.header("Range", "bytes=0-9"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).contains("1000");
        assertThat(head.text()).isEmpty();
    }

    @Test
    void givesASmallPictureOfALargeOneAndASmallOneAsItIs() throws IOException {
        String url = uploaded(Multipart.picture("jpg", 1_000, 500));

        HttpResponse<byte[]> small = get(url + "&w=320");

        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                .isEqualTo(320);
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(get(url).headers().firstValue("ETag"));
        assertThat(get(url + "&w=320").body()).isEqualTo(small.body());
        assertThat(get(url + "&w=1280").body()).isEqualTo(get(url).body());
        assertThat(get(uploaded(noise(10_000)) + "&w=320").body()).hasSize(10_000);
        assertThat(get(url + "&w=321").statusCode()).isEqualTo(422);
        assertThat(get(url + "&w=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aSmallPictureThatWouldBeLargerIsNone() throws IOException {
        BufferedImage stripes = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 1_000_000; i++) {
            stripes.setRGB(i % 1_000, i / 1_000, i % 3 == 0 ? 0xFFFFFF : 0);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(stripes, "png", file);
        String url = uploaded(file.toByteArray());

        byte[] small = get(url + "&w=640").body();

        assertThat(small).isEqualTo(get(url).body());
    }

    @Test
    void takesThePartOfThisNameAndNoOther() {
        byte[] body = Multipart.of("photo", noise(100));

        Reply reply = server.send(
                "POST",
                "/upload",
                BodyPublishers.ofByteArray(body),
                request -> request.header("Content-Type", Multipart.TYPE)
                        .header("Authorization", "Bearer " + ada.token()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("/code")).isEqualTo("malformed");
    }

    @Test
    void neverKeepsWhatABrowserWouldRun() {
        for (String page : new String[] {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html>", "GIF", "PK"}) {
            Reply reply = upload(ada, "/upload", page.getBytes(StandardCharsets.US_ASCII));

            assertThat(reply.status()).isEqualTo(415);
        }
    }

    @Test
    void keepsWhatShowsAFileAndNotWhereItWasTaken() {
        for (String file : new String[] {WEBP, FILM}) {
            HttpResponse<byte[]> got = get(uploaded(latin1(file)), "Range", "bytes=0-");

            assertThat(got.body()).hasSize(file.length());
            assertThat(new String(got.body(), StandardCharsets.ISO_8859_1))
                    .contains("shown")
                    .doesNotContain("at home");
        }
    }

    @Test
    void refusesAPictureThatNobodyCanDecode() {
        byte[] huge = Multipart.picture("png", 1, 1);
        System.arraycopy(new byte[] {0, 0, 0x20, 0, 0, 0, 0x20, 0}, 0, huge, 16, 8);

        Reply reply = upload(ada, "/upload", huge);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.field("/errors/0/field")).isEqualTo("file");
    }

    @Test
    void anUploadThatIsCutLeavesNothing() {
        String body = Multipart.of("%PDF-1.4 " + "x".repeat(200_000));
        String cut = body.substring(0, 150_000);

        String answer = RawExchange.with(
                server,
                "POST /upload HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer " + ada.token()
                        + "\r\nContent-Type: " + Multipart.TYPE + "\r\nContent-Length: " + cut.length() + "\r\n\r\n"
                        + cut);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(server.storage.mediaFiles().of(ada.id())).isEmpty();
    }

    @Test
    void anUploadIsOnItsWayUntilAllOfItsBodyHasCome() {
        String body = Multipart.of(Multipart.PDF);

        String answer = RawExchange.cut(
                server,
                "POST /upload HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer " + ada.token()
                        + "\r\nContent-Type: " + Multipart.TYPE + "\r\nContent-Length: " + (body.length() + 100)
                        + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(server.storage.mediaFiles().of(ada.id())).isEmpty();
    }

    @Test
    void aPartThatIsItselfOfPartsIsBroken() {
        String body =
                "--frontier\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed\r\n\r\nx"
                        + "\r\n--frontier--\r\n";

        assertThat(server.post(ada, "/upload", body).status()).isEqualTo(400);
    }

    @Test
    void aPictureWithAFilmBehindItIsAnsweredOnceAllIsSaid() {
        byte[] picture = Multipart.picture("jpg", 60, 40);
        byte[] withFilm = Arrays.copyOf(picture, 5_000_000);

        Reply reply = upload(ada, "/upload", withFilm);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Integer.parseInt(reply.field("/size"))).isLessThanOrEqualTo(picture.length);
    }

    @Test
    void aPictureThatCannotBeReadIsTriedOnce() {
        byte[] broken = Arrays.copyOf(Multipart.picture("png", 400, 400), 60);
        String url = uploaded(broken);

        assertThat(get(url + "&w=160").body()).isEqualTo(broken);

        MediaId id = server.storage.mediaFiles().of(ada.id()).get(0).id();
        assertThat(server.storage.mediaFiles().thumbnail(id, 160)).contains(new byte[0]);
        assertThat(get(url + "&w=160").body()).isEqualTo(broken);
    }

    @Test
    void takesWhateverComesWithoutFailing() {
        Random random = new Random(7);
        byte[][] good = {
            Multipart.of("file", Multipart.picture("jpg", 60, 40)),
            Multipart.of("file", Multipart.picture("png", 60, 40)),
            Multipart.of("file", Multipart.picture("gif", 60, 40)),
            Multipart.of("file", latin1(WEBP)),
            Multipart.of("file", latin1(FILM)),
            Multipart.of("file", noise(2_000))
        };
        for (int i = 0; i < 1_000; i++) {
            byte[] body = good[i % good.length].clone();
            for (int j = random.nextInt(20); j >= 0; j--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(body, random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length);
            if (i % 200 == 0) {
                server.clock.advance(Duration.ofMinutes(1));
            }

            Reply reply = server.send(
                    "POST",
                    "/upload",
                    BodyPublishers.ofByteArray(cut),
                    request -> request.header("Content-Type", Multipart.TYPE)
                            .header("Authorization", "Bearer " + ada.token()));
            assertThat(reply.status()).isLessThan(500);
            if (reply.status() == 200) {
                assertThat(get(reply.field("/url") + "&w=160").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theLargestFileIsTakenAndOneByteMoreIsNot() {
        assertThat(upload(ada, "/upload", noise((int) MediaFile.MAX_SIZE)).status())
                .isEqualTo(200);

        Reply reply = upload(ada, "/upload", noise((int) MediaFile.MAX_SIZE + 1));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(server.storage.mediaFiles().of(ada.id())).hasSize(1);
    }

    @Test
    void inTheDemoModeNobodyNeedsSayWhoTheyAre() {
        try (TestServer open = TestServer.start(HttpSettings.DEFAULT.withAuth(HttpSettings.Auth.OPTIONAL))) {
            Reply reply = open.post(null, "/upload", Multipart.of(Multipart.PDF));
            String id = reply.field("/url").replaceFirst("\\?.*", "");

            assertThat(open.get(null, id).status()).isEqualTo(200);
            assertThat(open.get(open.person("Ada").with("wrong"), id).status()).isEqualTo(401);
        }
    }
}

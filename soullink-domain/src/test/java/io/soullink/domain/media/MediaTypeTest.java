package io.soullink.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    private static final String PNG = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";

    private static Optional<MediaType> typeOf(String latin1) {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        return MediaType.of(bytes, bytes.length);
    }

    private static Optional<MediaType> typeOf(byte[] bytes) {
        return MediaType.of(bytes, bytes.length);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("what is in it".getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsPicturesByTheirFirstBytes() {
        assertThat(typeOf("\u00FF\u00D8\u00FF\u00E0")).contains(MediaType.JPEG);
        assertThat(typeOf(PNG)).contains(MediaType.PNG);
        assertThat(typeOf("GIF87a")).contains(MediaType.GIF);
        assertThat(typeOf("GIF89a")).contains(MediaType.GIF);
        assertThat(typeOf("RIFF\1\2\3\4WEBPVP8 ")).contains(MediaType.WEBP);
    }

    @Test
    void tellsAPdfThatBeginsAsOne() {
        assertThat(typeOf("%PDF-1.7\n")).contains(MediaType.PDF);
        assertThat(typeOf("\n%PDF-1.7\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ",
                "dash", "MSNV"
            })
    void tellsFilmsByTheirBrand(String brand) {
        assertThat(typeOf("\0\0\0\u0018ftyp" + brand + "\0\0\2\0isommp42")).contains(MediaType.MP4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "avif", "avis", "qt  ", "M4A ", "3gp4", "crx "})
    void takesNoOtherContentOfTheSameBoxForAFilm(String brand) {
        assertThat(typeOf("\0\0\0\u0018ftyp" + brand + "\0\0\2\0isommp42")).isEmpty();
    }

    @Test
    void takesNoFilmWhoseBoxHasNoSensibleSize() {
        assertThat(typeOf("\0\0\0\bftypisom\0\0\2\0")).isEmpty();
        assertThat(typeOf("\u007F\0\0\0ftypisom\0\0\2\0")).isEmpty();
        assertThat(typeOf("\u00FF\u00FF\u00FF\u00FFftypisom\0\0\2\0")).isEmpty();
    }

    @Test
    void tellsADocumentByAPartInItsFolder() {
        assertThat(typeOf(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
                .contains(MediaType.DOCX);
    }

    @Test
    void takesNoOtherArchiveForADocument() {
        assertThat(typeOf(zip("notes.txt"))).isEmpty();
        assertThat(typeOf(zip("META-INF/MANIFEST.MF", "a/B.class"))).isEmpty();
        assertThat(typeOf(zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")))
                .isEmpty();
        assertThat(typeOf(zip("keyword/list.txt", "word.txt"))).isEmpty();
    }

    @Test
    void seesNoDocumentBehindTheHead() {
        byte[] zip = zip("word/document.xml");
        byte[] late = Arrays.copyOf(zip("a.txt"), MediaType.HEAD + zip.length);
        System.arraycopy(zip, 0, late, MediaType.HEAD, zip.length);

        assertThat(typeOf(late)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg/>",
                "<!DOCTYPE html><html>",
                "MZ\u0090\0\3\0\0\0",
                "\u007FELF\2\1\1",
                "#!/bin/sh\n",
                "BM\0\0\0\0",
                "RIFF\1\2\3\4WAVEfmt ",
                "plain text"
            })
    void knowsNothingElse(String content) {
        assertThat(typeOf(content)).isEmpty();
    }

    @Test
    void knowsNoneThatIsCut() {
        for (String whole : new String[] {"\u00FF\u00D8\u00FF", PNG, "GIF89a", "RIFF\1\2\3\4WEBP", "%PDF-"}) {
            for (int length = 0; length < whole.length(); length++) {
                assertThat(MediaType.of(whole.getBytes(ISO_8859_1), length)).isEmpty();
            }
        }
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        Random random = new Random(1);
        String[] beginnings = {"PK\3\4", "\0\0\0\u0018ftyp", "RIFF", "GIF8", "\u0089PNG", "", "PK\3\4PK\3\4"};
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            byte[] begin = beginnings[i % beginnings.length].getBytes(ISO_8859_1);
            System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));
            assertThat(MediaType.of(bytes, random.nextInt(140) - 10)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, image/jpeg, jpg, true",
        "PNG, image/png, png, true",
        "GIF, image/gif, gif, true",
        "WEBP, image/webp, webp, true",
        "PDF, application/pdf, pdf, false",
        "DOCX, application/vnd.openxmlformats-officedocument.wordprocessingml.document, docx, false",
        "MP4, video/mp4, mp4, false"
    })
    void isServedUnderItsName(MediaType type, String mime, String extension, boolean picture) {
        assertThat(type.mime()).isEqualTo(mime);
        assertThat(type.extension()).isEqualTo(extension);
        assertThat(type.isPicture()).isEqualTo(picture);
    }
}

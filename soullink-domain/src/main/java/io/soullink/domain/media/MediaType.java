package io.soullink.domain.media;

import java.util.Optional;
import java.util.Set;

/** What a file may be. Its content tells which, and neither its name nor what the sender calls it. */
public enum MediaType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MP4("video/mp4", "mp4");

    /** So many bytes from the beginning of a file are enough to tell its type. */
    public static final int HEAD = 65_536;

    /** The major brands (ISO/IEC 14496-12, section 4.3) of films; pictures such as {@code heic} come in the same box. */
    private static final Set<String> FILMS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ",
            "dash", "MSNV");

    private static final int LONGEST_BRANDS = 4_096;
    private static final String ZIP_ENTRY = "PK\3\4";
    private static final int ZIP_ENTRY_NAME = 30;

    private final String mime;
    private final String extension;

    MediaType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The media type that a file of this type is served with. */
    public String mime() {
        return mime;
    }

    /** What the name of a file of this type ends in, without a dot. */
    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, GIF, WEBP -> true;
            case PDF, DOCX, MP4 -> false;
        };
    }

    /**
     * The type of a file.
     *
     * @param head begins with the first bytes of the file, {@link #HEAD} of them unless it is shorter
     * @param length how many bytes of {@code head} are the file's
     * @return empty for anything that is not one of these types
     */
    public static Optional<MediaType> of(byte[] head, int length) {
        Bytes bytes = new Bytes(head, Math.min(length, HEAD));
        if (bytes.reads(0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        } else if (bytes.reads(0, "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")) {
            return Optional.of(PNG);
        } else if (bytes.reads(0, "GIF87a") || bytes.reads(0, "GIF89a")) {
            return Optional.of(GIF);
        } else if (bytes.reads(0, "RIFF") && bytes.reads(8, "WEBP")) {
            return Optional.of(WEBP);
        } else if (bytes.reads(0, "%PDF-")) {
            return Optional.of(PDF);
        } else if (isFilm(bytes)) {
            return Optional.of(MP4);
        }
        return isDocument(bytes) ? Optional.of(DOCX) : Optional.empty();
    }

    private static boolean isFilm(Bytes bytes) {
        if (!bytes.reads(4, "ftyp") || !bytes.has(0, 16)) {
            return false;
        }
        long size = bytes.u32(0);
        return size >= 16 && size <= LONGEST_BRANDS && FILMS.stream().anyMatch(brand -> bytes.reads(8, brand));
    }

    /** Looks for the entries themselves: the sizes in them may be false, or not known yet. */
    private static boolean isDocument(Bytes bytes) {
        if (!bytes.reads(0, ZIP_ENTRY)) {
            return false;
        }
        for (int at = 0; bytes.has(at, ZIP_ENTRY_NAME); at++) {
            if (bytes.reads(at, ZIP_ENTRY) && bytes.reads(at + ZIP_ENTRY_NAME, "word/")) {
                return true;
            }
        }
        return false;
    }
}

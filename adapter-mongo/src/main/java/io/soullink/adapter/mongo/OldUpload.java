package io.soullink.adapter.mongo;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that the first backend served as {@code /uploads/<name>}, on whatever host and below whatever path.
 *
 * @param name as an address tells it, unescaped: whether it is the name of a file is not known
 */
record OldUpload(String name) {
    private static final String FOLDER = "/uploads/";
    private static final Pattern ROOTLESS = Pattern.compile("^uploads[/\\\\](?=.)");
    private static final Pattern SERVER = Pattern.compile("^(?i)https?://[^/?#]*");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*");
    private static final Pattern SLASH = Pattern.compile("[/\\\\]");
    private static final Pattern UNSAID = Pattern.compile("[\\p{C}\"]");
    private static final int LONGEST_SAID = 100;

    /**
     * The address of a picture. That of an upload may lack its first slash, and what would have to be escaped in it need not
     * be: the first backend took it from the name of the file as it was.
     *
     * @throws Rejected if it is no address of a picture
     */
    static ImageUrl address(String text) {
        String rooted = ROOTLESS.matcher(text.strip()).replaceFirst(FOLDER);
        return new ImageUrl(rooted.contains(FOLDER) ? escaped(rooted) : text);
    }

    /** The file that an address leads to; empty if its path does not end in {@code /uploads/} and a name. */
    static Optional<OldUpload> of(ImageUrl url) {
        String path = BEHIND_PATH
                .matcher(SERVER.matcher(url.value()).replaceFirst(""))
                .replaceFirst("");
        int folder = path.lastIndexOf(FOLDER);
        if (folder < 0) {
            return Optional.empty();
        }
        String rest = path.substring(folder + FOLDER.length());
        String name = unescaped(rest);
        // One in a folder of its own was never an upload; one that would lead elsewhere is worth being told of.
        boolean meantSo = rest.indexOf('/') < 0 || leadsElsewhere(name);
        return name.isEmpty() || !meantSo ? Optional.empty() : Optional.of(new OldUpload(name));
    }

    /** Whether it can only be the name of a file in the folder. */
    boolean isPlain() {
        return !name.equals(".")
                && !name.equals("..")
                && !SLASH.matcher(name).find()
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** The name as it can be printed: without what would move or hide what is beside it. */
    String said() {
        String printable = UNSAID.matcher(name).replaceAll("?");
        return printable.length() > LONGEST_SAID ? printable.substring(0, LONGEST_SAID) + "…" : printable;
    }

    private static boolean leadsElsewhere(String name) {
        return SLASH.matcher(name).lookingAt() || List.of(SLASH.split(name)).contains("..");
    }

    private static String escaped(String address) {
        return address.replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    private static String unescaped(String rest) {
        try {
            return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return rest;
        }
    }
}

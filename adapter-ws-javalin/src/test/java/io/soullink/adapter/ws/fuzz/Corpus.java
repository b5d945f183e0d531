package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The literal frames that a fuzz test of a decoder starts from, each in a file of its own. */
public final class Corpus {

    private final List<byte[]> frames;

    private Corpus(List<byte[]> frames) {
        this.frames = List.copyOf(frames);
    }

    /**
     * The frames of a class with the one fuzz test {@code readsOrRefuses}.
     *
     * @param fuzzTest its package and name, like {@code engineio/PayloadFuzzTest}
     */
    public static Corpus of(String fuzzTest) {
        String name = "/io/soullink/adapter/ws/" + fuzzTest + "Inputs/readsOrRefuses";
        try {
            Path directory = Path.of(Corpus.class.getResource(name).toURI());
            List<byte[]> frames = new ArrayList<>();
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().toList()) {
                    frames.add(Files.readAllBytes(file));
                }
            }
            return new Corpus(frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same frames with another text wherever the first stands. */
    public Corpus replacing(String literal, String actual) {
        return new Corpus(frames.stream()
                .map(frame -> new String(frame, StandardCharsets.ISO_8859_1)
                        .replace(literal, actual)
                        .getBytes(StandardCharsets.ISO_8859_1))
                .toList());
    }

    byte[] pick(RandomGenerator random) {
        return frames.get(random.nextInt(frames.size()));
    }

    /** A frame, as it stands or changed in up to four places. */
    byte[] mutated(RandomGenerator random) {
        byte[] frame = pick(random);
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            frame = Mutation.of(frame, pick(random), random);
        }
        return frame;
    }
}

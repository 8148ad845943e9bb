package io.github.shipworthy.facts;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A portfolio file, whichever way it is written. */
final class PortfolioFile {

    private PortfolioFile() {}

    /** What is made of the bytes of a file. */
    @FunctionalInterface
    interface Reading<V> {
        V of(InputStream in) throws IOException;
    }

    static Portfolio load(Path path) {
        String file = path.toString();
        return reading(path, in -> {
            if (isJsonLines(file)) {
                return new JsonLines(file, in).read();
            }
            long size = Files.size(path);
            if (size > Limits.FACTS.bytes()) {
                throw refused(
                        file,
                        "the file has " + size + " bytes, at most " + Limits.FACTS.bytes() + " are allowed.",
                        "Write a large portfolio as JSON Lines (`.jsonl`).");
            }
            return document(file, in.readNBytes(Limits.FACTS.bytes() + 1));
        });
    }

    /**
     * What is made of a file.
     *
     * @throws PortfolioException when it cannot be read
     */
    static <V> V reading(Path path, Reading<V> reading) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw refused(file, "this is a directory, not a portfolio file.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw refused(file, "this is not a regular file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return reading.of(in);
        } catch (NoSuchFileException missing) {
            throw refused(file, "there is no such file.");
        } catch (AccessDeniedException denied) {
            throw refused(file, "the file may not be read.");
        } catch (IOException e) {
            throw refused(file, "the file cannot be read: " + e.getMessage());
        }
    }

    static Portfolio read(String file, byte[] bytes) {
        if (!isJsonLines(file)) {
            return document(file, bytes);
        }
        try {
            return new JsonLines(file, new ByteArrayInputStream(bytes)).read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Portfolio document(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Node root =
                Document.read(file, bytes, Limits.FACTS, problems).orElseThrow(() -> new PortfolioException(problems));
        return PortfolioReader.whole(root, problems);
    }

    static boolean isJsonLines(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    private static PortfolioException refused(String file, String message) {
        return new PortfolioException(List.of(new Problem(Location.of(file), message)));
    }

    private static PortfolioException refused(String file, String message, String hint) {
        return new PortfolioException(List.of(new Problem(Location.of(file), message, Optional.of(hint))));
    }
}

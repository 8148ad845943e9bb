package io.github.shipworthy.policy;

import com.google.common.io.ByteStreams;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a policy, read once: what is checked, compiled and fingerprinted are the same bytes.
 *
 * @param origin the directory, as problems name it
 * @param files the bytes of each file, by its path inside the policy with {@code /} between folders
 */
record PolicySource(String origin, SortedMap<String, byte[]> files) {

    static final String DEFINITION = "policy.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String TABLES = "tables/";
    static final String LANGUAGES = "languages/";

    private static final Set<String> DOCUMENTS = Set.of(DEFINITION, PARAMETERS);
    private static final String STANDARD = "/io/github/shipworthy/standard/";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 200;

    /** The standard policy on the class path. */
    static PolicySource standard() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] definition = resource(STANDARD + DEFINITION)
                .orElseThrow(() -> new IllegalStateException(
                        "the standard policy is not on the class path: add io.github.shipworthy:shipworthy-rules"));
        files.put(DEFINITION, definition);
        Stream.concat(Stream.of(PARAMETERS), listed(definition).stream())
                .forEach(name -> resource(STANDARD + name).ifPresent(bytes -> files.put(name, bytes)));
        return new PolicySource("standard", files);
    }

    /** The files that a definition names: a class path cannot be listed. */
    private static List<String> listed(byte[] definition) {
        Node.Mapping root = (Node.Mapping) Document.read(DEFINITION, definition, Limits.POLICY, new ArrayList<>())
                .orElseThrow(() -> new IllegalStateException(DEFINITION + " of the standard policy cannot be read"));
        Stream<String> rules = Yaml.items(root, "phases").stream()
                .flatMap(phase -> Yaml.texts((Node.Mapping) phase, "rules").stream());
        Stream<String> tables =
                Yaml.mapping(root, "tables").entries().keySet().stream().map(name -> TABLES + name + ".csv");
        Stream<String> languages = Yaml.texts(root, "languages").stream().map(PolicySource::language);
        return Stream.of(rules, tables, languages).flatMap(names -> names).toList();
    }

    /**
     * The policy files directly in a directory and in its folders {@code tables} and {@code languages}.
     *
     * @throws PolicyException when it cannot be read
     */
    static PolicySource directory(Path directory) {
        List<Problem> problems = new ArrayList<>();
        PolicySource source = new PolicySource(directory.toString(), new TreeMap<>());
        if (!Files.isDirectory(directory)) {
            problems.add(new Problem(Location.of(directory.toString()), "is not a directory"));
        } else {
            source.collect(directory, "", name -> DOCUMENTS.contains(name) || isPolicyFile(name, ".drl"), problems);
            source.folder(directory, TABLES, ".csv", problems);
            source.folder(directory, LANGUAGES, ".yaml", problems);
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return source;
    }

    /** The file that holds a policy's texts in a language. */
    static String language(String tag) {
        return LANGUAGES + tag + ".yaml";
    }

    private static boolean isPolicyFile(String name, String ending) {
        return name.endsWith(ending) && !name.startsWith(".");
    }

    private void folder(Path directory, String name, String ending, List<Problem> problems) {
        Path folder = directory.resolve(name);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            collect(folder, name, file -> isPolicyFile(file, ending), problems);
        }
    }

    private void collect(Path folder, String prefix, Predicate<String> wanted, List<Problem> problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            Path home = folder.toRealPath();
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (!wanted.test(name)) {
                    continue;
                }
                if (Files.exists(entry) && !entry.toRealPath().startsWith(home)) {
                    problems.add(
                            new Problem(Location.of(label(prefix + name)), "is a link that leads out of the policy"));
                } else {
                    read(entry, prefix + name, problems);
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(Location.of(folder.toString()), "cannot be read: " + e.getMessage()));
        }
    }

    private void read(Path file, String name, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(Location.of(label(name)), "is not a regular file"));
            return;
        }
        if (files.size() >= MOST_FILES) {
            problems.add(new Problem(Location.of(label(name)), "a policy has at most " + MOST_FILES + " files"));
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(new Problem(
                        Location.of(label(name)),
                        "is larger than " + MOST_BYTES + " bytes, the most a policy file may be"));
            } else {
                files.put(name, bytes);
            }
        } catch (IOException e) {
            problems.add(new Problem(Location.of(label(name)), "cannot be read: " + e.getMessage()));
        }
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream stream = PolicySource.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(ByteStreams.toByteArray(stream));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** A file's name as problems show it. */
    String label(String name) {
        return origin + "/" + name;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return bytes;
    }

    /** The names of the files that end so, in alphabetical order. */
    List<String> names(String ending) {
        return files.keySet().stream().filter(name -> name.endsWith(ending)).toList();
    }

    /** A file as text; what is not UTF-8 is a problem. */
    Optional<String> text(String name, List<Problem> problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(new Problem(Location.of(label(name)), "is not UTF-8 text"));
            return Optional.empty();
        }
    }
}

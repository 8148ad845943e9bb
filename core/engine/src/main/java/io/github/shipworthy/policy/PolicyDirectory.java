package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a policy's files from a directory: each once, none through a link that leads out, and whole or not at all. */
final class PolicyDirectory {

    private static final Set<String> DOCUMENTS = Set.of(PolicyFiles.DEFINITION, PolicyFiles.PARAMETERS, Manifest.NAME);
    private static final Set<String> SPREADSHEETS = Set.of(".xlsx", ".xls", ".ods");
    private static final String LEADS_OUT = "is a link that leads out of the policy";
    private static final int MOST_LAYERS = 5;

    private final String origin;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PolicyDirectory(String origin) {
        this.origin = origin;
    }

    static PolicyFiles read(Path directory) {
        return read(directory, MOST_LAYERS);
    }

    private static PolicyFiles read(Path directory, int layers) {
        PolicyDirectory reading = new PolicyDirectory(directory.toString());
        reading.collect(directory);
        reading.refuseIfAny();
        byte[] manifest = reading.files.remove(Manifest.NAME);
        if (manifest != null) {
            Manifest.compare(reading.label(Manifest.NAME), manifest, reading.files, reading.problems);
        }
        reading.refuseIfAny();
        return new PolicyFiles(reading.origin, reading.files, reading.base(directory, layers), manifest != null);
    }

    private Optional<PolicyFiles> base(Path directory, int layers) {
        Optional<String> name = PolicyFiles.extended(files);
        if (name.filter(PolicyFiles.STANDARD::equals).isPresent()) {
            return Optional.of(PolicyFiles.standard());
        }
        // Whatever is no path is refused with all other mistakes, once the definition is read.
        return name.filter(path -> path.startsWith("../") || path.startsWith("./"))
                .map(path -> {
                    if (layers == 1) {
                        problems.add(new Problem(
                                Location.of(label(PolicyFiles.DEFINITION)),
                                "extends a policy that extends another and so on, more than " + MOST_LAYERS + " deep"));
                        refuseIfAny();
                    }
                    return read(directory.resolve(path).normalize(), layers - 1);
                });
    }

    private void collect(Path directory) {
        if (!Files.isDirectory(directory)) {
            problems.add(new Problem(Location.of(origin), "is not a directory"));
            return;
        }
        try {
            Path home = directory.toRealPath();
            collect(directory, "", home, name -> DOCUMENTS.contains(name) || isPolicyFile(name, ".drl"));
            folder(directory, PolicyFiles.TABLES, home, ".csv");
            folder(directory, PolicyFiles.LANGUAGES, home, ".yaml");
        } catch (IOException e) {
            problems.add(new Problem(Location.of(origin), "cannot be read: " + e));
        }
    }

    private static boolean isPolicyFile(String name, String ending) {
        return name.endsWith(ending) && !name.startsWith(".");
    }

    private void folder(Path directory, String name, Path home, String ending) throws IOException {
        Path folder = directory.resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (leaves(folder, home)) {
            problems.add(new Problem(Location.of(label(name)), LEADS_OUT));
        } else {
            collect(folder, name, home, file -> isPolicyFile(file, ending));
        }
    }

    private void collect(Path folder, String prefix, Path home, Predicate<String> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (prefix.equals(PolicyFiles.TABLES) && SPREADSHEETS.stream().anyMatch(name::endsWith)) {
                    problems.add(new Problem(
                            Location.of(label(prefix + name)),
                            "is a spreadsheet, which is not read; a grid is a CSV file",
                            Optional.of("Save the sheet as CSV.")));
                } else if (wanted.test(name) && Files.exists(entry) && leaves(entry, home)) {
                    problems.add(new Problem(Location.of(label(prefix + name)), LEADS_OUT));
                } else if (wanted.test(name)) {
                    read(entry, prefix + name);
                }
            }
        }
    }

    /** A mounted directory may hold links to a folder of its own, such as {@code ..data}; they stay at home. */
    private static boolean leaves(Path entry, Path home) throws IOException {
        return !entry.toRealPath().startsWith(home);
    }

    private void read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(Location.of(label(name)), "is not a regular file"));
            return;
        }
        if (files.size() >= PolicyFiles.MOST_FILES) {
            problems.add(
                    new Problem(Location.of(label(name)), "a policy has at most " + PolicyFiles.MOST_FILES + " files"));
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(PolicyFiles.MOST_BYTES + 1);
            if (bytes.length > PolicyFiles.MOST_BYTES) {
                problems.add(PolicyFiles.tooLarge(label(name)));
            } else {
                files.put(name, bytes);
            }
        } catch (IOException e) {
            problems.add(new Problem(Location.of(label(name)), "cannot be read: " + e));
        }
    }

    private String label(String name) {
        return origin + "/" + name;
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
    }
}

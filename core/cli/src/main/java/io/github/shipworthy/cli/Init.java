package io.github.shipworthy.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.shipworthy.policy.PolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a policy: a copy of the standard one, or one that extends it. */
@Command(
        name = "init",
        addMethodSubcommands = false,
        description =
                "Starts a policy of your own in a new directory: a copy of the standard policy and its tests, or with"
                        + " --extend one that changes only what it names.")
final class Init implements Callable<Integer> {

    private static final String EXTENSION = """
            # Everything is as in the standard policy but what stands here and in the files beside it.
            schemaVersion: 1
            extends: standard
            name: %s
            version: 0.1.0

            # Rule files of your own, by the phase they belong to. A rule replaces the one of the same name.
            #phases:
            #  - {name: measure, rules: [mine.drl]}

            # Rules of the standard policy that you do without, by name.
            #without: []
            """;
    private static final String PARAMETERS = """
            # Numbers that differ from the standard policy's: the key and the value are enough. For example:
            #   urgency.high.coverage: {value: 2/3}
            schemaVersion: 1
            parameters: {}
            """;
    private static final String TESTS = """
            # What your policy is meant to do, and what it is not, a sentence each. Run them with `shipworthy test`.
            schemaVersion: 1
            asOf: 2026-01-01
            cases:
              - name: What is generally available is no candidate
                given:
                  - {id: it, name: It, kind: SERVABLE_MODEL, publication: {status: PUBLISHED}, official: {status: GA}}
                expect: {it: {candidate: false, priority: none}}
            """;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "DIR", description = "The directory to make; it may exist when it is empty.")
    private Path directory = Path.of("");

    @Option(names = "--extend", description = "Extend the standard policy instead of copying it.")
    private boolean extend;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(directory) && !isEmptyDirectory(directory)) {
            throw refusal("exists already and is not an empty directory; nothing was written");
        }
        Map<String, byte[]> files = extend ? extension() : copy();
        try {
            make(files);
        } catch (IOException e) {
            throw refusal("cannot be made: " + e);
        }
        command.commandLine()
                .getErr()
                .print(files.size() + " files in " + directory + ". Look for mistakes with `shipworthy check "
                        + directory + "`, run its tests with `shipworthy test " + directory + "`.\n");
        command.commandLine().getErr().flush();
        return Failures.GOOD;
    }

    private static Map<String, byte[]> copy() {
        Map<String, byte[]> files = new TreeMap<>(PolicyFiles.standard().files());
        files.putAll(StandardTests.files());
        return files;
    }

    private Map<String, byte[]> extension() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("policy.yaml", EXTENSION.formatted(name()).getBytes(StandardCharsets.UTF_8));
        files.put("parameters.yaml", PARAMETERS.getBytes(StandardCharsets.UTF_8));
        files.put("tests/mine.policy-test.yaml", TESTS.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The directory's name as a policy may be called. */
    private String name() {
        String plain = String.valueOf(directory.toAbsolutePath().normalize().getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return plain.isEmpty() ? "mine" : plain.substring(0, Math.min(plain.length(), 60));
    }

    /** The directory appears whole or not at all. */
    private void make(Map<String, byte[]> files) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(target.getParent(), "a root directory exists already");
        Files.createDirectories(parent);
        Path half = Files.createDirectory(parent.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = half.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
            Files.deleteIfExists(target);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(half)) {
                MoreFiles.deleteRecursively(half, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        }
    }

    private static boolean isEmptyDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private Refusal refusal(String message) {
        return new Refusal(directory.toString(), message, Optional.empty());
    }
}

package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The standard policy in a directory of its own, where one rule is edited again and again. Not thread-safe. */
final class EditedPolicy {

    private static final String FILE = "urgency.drl";
    private static final String CONDITION = "coverage >= number( \"urgency.high.coverage\" )";
    private static final String OTHER_CONDITION = "coverage > number( \"urgency.high.coverage\" )";
    private static final List<Weights> WEIGHTS = List.of(Weights.values());

    /** How many conditions there are on weights that name some of their words, but not all. */
    private static final int CONDITIONS = (1 << WEIGHTS.size()) - 2;

    private final Path directory = StandardFiles.copy();
    private final String original;
    private Policy policy = Policy.load(directory);
    private int edits;

    EditedPolicy() {
        try {
            original = Files.readString(directory.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!original.contains(CONDITION)) {
            throw new IllegalStateException(FILE + " has no rule with `" + CONDITION + "`");
        }
    }

    /** The directory that holds it. */
    Path directory() {
        return directory;
    }

    /** Writes the other of two versions of one rule. */
    void turn() throws IOException {
        write(edits % 2 == 0 ? original.replace(CONDITION, OTHER_CONDITION) : original);
    }

    /** Writes a version of one rule that was not there before, nor will be for more than a hundred edits. */
    void renew() throws IOException {
        int words = 1 + edits % CONDITIONS;
        String condition = IntStream.range(0, WEIGHTS.size())
                .filter(place -> (words >> place & 1) == 1)
                .mapToObj(place -> "Weights." + WEIGHTS.get(place))
                .collect(Collectors.joining(", ", ", weights in ( ", " )"));
        write(original.replace(CONDITION, CONDITION + condition));
    }

    private void write(String rules) throws IOException {
        edits++;
        Files.writeString(directory.resolve(FILE), rules);
    }

    /** The policy as its files were when it was last made of them. */
    Policy policy() {
        return policy;
    }

    /** The policy as its files are now, made of the one before. */
    Policy reload() {
        policy = policy.reload(PolicyFiles.read(directory));
        return policy;
    }

    /** Removes the directory. */
    void remove() throws IOException {
        new Workplace(directory).close();
    }
}

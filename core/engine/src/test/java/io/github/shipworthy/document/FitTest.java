package io.github.shipworthy.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fits without the validator fits with it. */
class FitTest {

    private static final Location AT = new Location("made", 1, 1);
    private static final long SEED = 20_261_126;
    private static final int VERSIONS = 400;

    @ParameterizedTest
    @CsvSource({
        "facts/portfolio, ../../examples/portfolios/report.yaml",
        "facts/portfolio, ../../examples/portfolios/verified.yaml",
        "policy/policy, ../../rules/standard/policy.yaml",
        "policy/parameters, ../../rules/standard/parameters.yaml",
        "policy/texts, ../../rules/standard/languages/zh.yaml"
    })
    void what_is_right_needs_no_validator_and_what_is_wrong_gets_one(String schema, Path file) throws IOException {
        Schema judge = Schema.resource("/io/github/shipworthy/" + schema + ".schema.json");
        Node right = read(file);
        assertThat(judge.fits(right)).isTrue();
        assertThat(judge.validated(right).isValid()).isTrue();
        Random random = new Random(SEED);
        int wrong = 0;
        int agreed = 0;
        for (int version = 0; version < VERSIONS; version++) {
            Node other = changed(right, random);
            boolean valid = judge.validated(other).isValid();
            assertThat(valid || !judge.fits(other))
                    .as("seed %d, version %d: %s", SEED, version, other)
                    .isTrue();
            wrong += valid ? 0 : 1;
            agreed += valid == judge.fits(other) ? 1 : 0;
        }
        assertThat(wrong).as("wrong versions").isGreaterThan(VERSIONS / 4);
        assertThat(agreed).as("versions of which both say the same").isGreaterThan(VERSIONS * 9 / 10);
    }

    @Test
    void nothing_in_the_files_that_are_wrong_fits_unless_the_validator_says_so() throws IOException {
        int looked = 0;
        for (String kind : List.of("facts/portfolio", "policy/policy", "policy/parameters", "policy/texts")) {
            Schema judge = Schema.resource("/io/github/shipworthy/" + kind + ".schema.json");
            try (Stream<Path> files = Files.walk(Path.of("src/test/resources/bad"))) {
                for (Path file : files.filter(name ->
                                Files.isRegularFile(name) && name.toString().matches(".*\\.(yaml|json)"))
                        .toList()) {
                    for (Node node :
                            Document.read(file.toString(), Files.readAllBytes(file), Limits.FACTS, new ArrayList<>())
                                    .stream()
                                    .toList()) {
                        looked++;
                        assertThat(!judge.fits(node) || judge.validated(node).isValid())
                                .as("%s", file)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(400);
    }

    private static Node read(Path file) throws IOException {
        return Document.read(file.toString(), Files.readAllBytes(file), Limits.FACTS, new ArrayList<>())
                .orElseThrow();
    }

    /** The same with a change in one place, or in none when chance finds no way down. */
    private static Node changed(Node node, Random random) {
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty() && random.nextInt(8) > 0) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
            List<String> keys = new ArrayList<>(entries.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            Node.Entry entry = Objects.requireNonNull(mapping.entries().get(key));
            switch (random.nextInt(12)) {
                case 0 -> entries.remove(key);
                case 1 -> entries.put(key + random.nextInt(10), entry);
                case 2 -> entries.put("Other key", entry);
                default -> entries.put(key, new Node.Entry(AT, changed(entry.value(), random)));
            }
            return new Node.Mapping(AT, entries);
        }
        if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty() && random.nextInt(8) > 0) {
            List<Node> items = new ArrayList<>(sequence.items());
            int place = random.nextInt(items.size());
            switch (random.nextInt(8)) {
                case 0 -> items.remove(place);
                case 1 -> items.add(items.get(place));
                default -> items.set(place, changed(items.get(place), random));
            }
            return new Node.Sequence(AT, items);
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Node.Scalar(AT, "", Node.Type.STRING);
            case 1 -> new Node.Scalar(AT, "x".repeat(5_000), Node.Type.STRING);
            case 2 -> new Node.Scalar(AT, String.valueOf(random.nextInt(9) - 4), Node.Type.INTEGER);
            case 3 -> new Node.Scalar(AT, "0." + random.nextInt(100), Node.Type.DECIMAL);
            case 4 -> new Node.Scalar(AT, "007", Node.Type.INTEGER);
            case 5 -> new Node.Scalar(AT, "true", Node.Type.BOOLEAN);
            case 6 -> new Node.Scalar(AT, "null", Node.Type.NULL);
            case 7 -> new Node.Sequence(AT, List.of(node));
            case 8 -> new Node.Mapping(AT, Map.of("id", new Node.Entry(AT, node)));
            case 9 -> new Node.Scalar(AT, "1.0", Node.Type.DECIMAL);
            default ->
                node instanceof Node.Scalar scalar ? new Node.Scalar(AT, scalar.text() + "a", Node.Type.STRING) : node;
        };
    }
}

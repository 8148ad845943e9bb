package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Parameter;
import io.github.shipworthy.standard.reference.Answer;
import io.github.shipworthy.standard.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules against the same policy in plain Java. The rules state each thing once and the engine joins them; the reference
 * goes from the facts to the answer in a straight line. That both agree on what nobody thought of is what this asks.
 */
class ReferenceTest {

    private static final long SEED = 20_260_224;

    /** More, or fewer, with {@code -Dreference.pairs}; what has been seen is judged by no fewer than these. */
    private static final int PAIRS = 100_000;

    private static final Path SOURCES = Path.of("src/test/java/io/github/shipworthy/standard/reference");

    @ParameterizedTest
    @ValueSource(strings = {"report", "verified"})
    void the_portfolios_that_ship_come_out_alike(String name) {
        Portfolio portfolio = name.equals("report") ? StandardPolicy.report() : StandardPolicy.verified();
        Pair pair = new Pair(new TreeMap<>(), portfolio);
        assertThat(pair.disagreement()).isEmpty();
    }

    @Test
    void random_portfolios_come_out_alike_under_random_numbers() {
        int pairs = Integer.getInteger("reference.pairs", PAIRS);
        Random seeds = new Random(SEED);
        Tally tally = new Tally();
        for (int number = 0; number < pairs; number++) {
            long seed = seeds.nextLong();
            Pair pair = RandomPairs.of(seed);
            Answer words = pair.words();
            if (pair.disagreement(words).isPresent()) {
                throw new AssertionError("pair " + number + ", of seed " + seed + ", comes down to\n" + shrunk(pair));
            }
            tally.add(words);
        }
        if (pairs >= PAIRS) {
            assertThat(tally.missing())
                    .as("never seen; seen was " + tally.counts())
                    .isEmpty();
        }
    }

    private static String shrunk(Pair failing) {
        Pair smallest = Smaller.thatFails(failing, pair -> pair.disagreement().isPresent());
        return Spelling.of(smallest) + "\n" + smallest.disagreement().orElseThrow();
    }

    @Test
    void both_know_the_same_numbers() {
        assertThat(Reference.numbers())
                .containsOnlyKeys(StandardPolicy.POLICY.parameters().stream()
                        .map(Parameter::key)
                        .toList());
    }

    /** Otherwise a mistake of the engine could be a mistake of the reference too. */
    @Test
    void the_reference_knows_the_facts_and_nothing_else() throws IOException {
        Pattern names = Pattern.compile("io\\.github\\.shipworthy\\.[\\w.]*");
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> sources = files.toList();
            assertThat(sources).hasSizeGreaterThan(10);
            for (Path source : sources) {
                assertThat(names.matcher(Files.readString(source)).results().map(MatchResult::group))
                        .as(source.toString())
                        .allMatch(name -> name.startsWith("io.github.shipworthy.facts.")
                                || name.startsWith("io.github.shipworthy.standard.reference"));
            }
        }
    }
}

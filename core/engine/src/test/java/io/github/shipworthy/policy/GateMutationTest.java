package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes good and hostile rules at random, and holds what the gate lets through against the second layer. */
class GateMutationTest {

    private static final Path GOOD = Path.of("src/test/resources/good/policy");
    private static final Path BAD = Path.of("src/test/resources/bad/policy");
    private static final Path MARKER = Path.of("pwned.marker");
    private static final long SEED = 20261124;
    private static final int ROUNDS = 2500;
    private static final Pattern PIECE = Pattern.compile("\"[^\"\n]*\"|\\w+|[ \t]+|/\\*|\\*/|//|[&|=!<>]=?|.|\n");
    private static final List<String> FRAGMENTS = List.of(
            "System.setProperty( \"pwned\", \"1\" )",
            "System.setProperty( \"pwned\", \"1\" ) == null",
            "|| System.setProperty( \"pwned\", \"1\" ) == null ||",
            "new java.io.FileWriter( \"pwned.marker\" )",
            "/*/",
            "/*",
            "*/",
            "//",
            "#",
            "(",
            ")",
            "{",
            "}",
            "[",
            "\"",
            "'",
            ";",
            ",",
            ".getClass()",
            "this",
            "eval( true )",
            "from",
            "salience 1",
            "@watch( * )",
            "end",
            "then",
            "when",
            "kcontext",
            "null",
            "!",
            "||",
            "&&",
            "servable",
            "servable, ",
            "! servable || ",
            "known( \"users\" )",
            "known( \"fit\" ), ",
            "official",
            "\"users\"",
            "\"noted\"",
            "\"// end /*\"",
            "1",
            "\n",
            "import java.lang.Runtime;",
            "$t");

    /** What makes conditions look on: everything they may ask for is known. */
    private static final Portfolio PORTFOLIO = Portfolio.of(
            "p",
            "p",
            LocalDate.EPOCH,
            List.of(Technology.builder("t", "t", Kind.SERVABLE_MODEL)
                    .attribute("users", 5)
                    .attribute("fit", "GOOD")
                    .attribute("region", "x")
                    .attribute("regulated", true)
                    .build()));

    @AfterEach
    void nothing_ran() throws IOException {
        assertThat(System.clearProperty("pwned")).isNull();
        assertThat(Files.deleteIfExists(MARKER)).isFalse();
    }

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_the_gate_accepts_passes_the_second_layer_and_does_nothing_else() throws IOException {
        Random random = new Random(SEED);
        List<String> good = texts(GOOD);
        List<String> hostile = texts(BAD);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String start = random.nextInt(4) > 0 ? any(good, random) : any(hostile, random);
            String mutant = mutated(start, any(hostile, random), random);
            List<Problem> problems = problems(mutant);
            accepted += problems.isEmpty() ? 1 : 0;
            assertThat(problems)
                    .as("seed %d, round %d: %s", SEED, round, mutant)
                    .noneMatch(problem -> problem.message().contains("which no rule needs")
                            || problem.message().contains("holds more than rules")
                            || problem.message().contains("the rule engine refuses"));
            assertThat(System.getProperty("pwned"))
                    .as("seed %d, round %d: %s", SEED, round, mutant)
                    .isNull();
        }
        assertThat(accepted).as("mutants accepted").isGreaterThan(100);
    }

    /** Compiled without the gate, and never run. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "System.setProperty( \"pwned\", \"1\" );# `java.lang.System.setProperty`",
                "new java.io.FileWriter( \"pwned.marker\" );# `java.io.FileWriter.<init>`",
                "$t.getClass();# `java.lang.Object.getClass`",
                "kcontext.getKieRuntime().halt();# `org.kie.api.runtime.rule.RuleContext.getKieRuntime`",
                "Runnable r = () -> {};# `invokedynamic run`",
                "Runnable r = $t::today;# `a method handle`",
                "new Object() { };# `small.Rule_r",
                "io.github.shipworthy.policy.Policy.load( null );# `io.github.shipworthy.policy.Policy.load`",
                "io.github.shipworthy.vocabulary.Rational.parse( \"1\" );# `io.github.shipworthy.vocabulary.Rational.parse`",
                "String[] s = {};# `java.lang.String`",
                "Object o = new Thread[ 1 ];# `java.lang.Thread`"
            })
    void the_second_layer_names_what_a_consequence_must_not_use(String consequence, String reference) {
        List<Problem> problems = compiled("", "$t : Technology( servable )", consequence);
        assertThat(problems).anyMatch(problem -> problem.message().contains("refers to " + reference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "$t : Technology( known( /*/ System.setProperty( \"pwned\", \"1\" ) + /*/ \"users\" ) )# evaluate `/` in",
                "$t : Technology( System.setProperty( \"pwned\", \"1\" ) == null )# evaluate `System` in",
                "$t : Technology( this.getClass() != null )# evaluate `this` in",
                "$t : Technology( getClass() != null )# evaluate `getClass` in",
                "$t : Technology( new Thread() != null )# evaluate `new` in",
                "$t : Technology( servable ) eval( $t.servable() )# evaluate something else than one pattern",
                "$t : Technology() Technology( this != $t )# evaluate something else than one pattern",
                "$t : Thread()# evaluate the type `java.lang.Thread`"
            })
    void the_second_layer_names_what_a_condition_must_not_evaluate(String pattern, String found) {
        assertThat(compiled("", pattern, ""))
                .anyMatch(problem -> problem.message().contains(found));
    }

    @Test
    void the_second_layer_knows_attributes_and_packages_that_are_more_than_rules() {
        String pattern = "$t : Technology( servable )";
        assertThat(compiled("salience( $t.today().getYear() )", pattern, ""))
                .anyMatch(problem -> problem.message().contains("evaluate an attribute"));
        assertThat(compiled("timer( 1s )", pattern, ""))
                .anyMatch(problem -> problem.message().contains("evaluate an attribute"));
        assertThat(compile("package small; global Object o; rule \"r\" when then end"))
                .anyMatch(problem -> problem.message().contains("holds more than rules"));
    }

    @Test
    void the_second_layer_has_nothing_to_say_of_a_good_rule() {
        assertThat(compiled(
                        "", "$t : Technology( servable, kind == Kind.ARCHITECTURE )", "$t.flag( kcontext, \"x\" );"))
                .isEmpty();
    }

    private static List<Problem> compiled(String attribute, String pattern, String consequence) {
        return compile("""
                package small;
                import io.github.shipworthy.facts.Kind;
                import io.github.shipworthy.vocabulary.Technology;
                rule "r" %s
                when
                    %s
                then
                    %s
                end
                """.formatted(attribute, pattern, consequence));
    }

    private static List<Problem> compile(String text) {
        return OwnThread.call(() -> {
            List<Problem> problems = new ArrayList<>();
            Compiler.compile(new PhaseSource("p", Scope.TECHNOLOGY, ImmutableMap.of("p.drl", text)), problems);
            return problems;
        });
    }

    /** The problems of a policy with this rule file; when it has none, it is used once by the rule engine. */
    private static List<Problem> problems(String rules) {
        SortedMap<String, byte[]> files = new TreeMap<>(PolicyFiles.read(GOOD).files());
        // A name is taken once, so a changed file stands where it stood.
        String name = rules.contains("productization.ga.points") ? "measure.drl" : "notes.drl";
        name = rules.contains("Candidacy") ? "decision.drl" : name;
        files.put(name, rules.getBytes(StandardCharsets.UTF_8));
        try {
            Policy policy = PolicyReader.read(PolicyFiles.of("small", files));
            policy.through(Engine.SESSION).assess(PORTFOLIO);
        } catch (PolicyException e) {
            return e.problems();
        } catch (AssessmentException e) {
            // Rules that contradict each other are found on a technology.
        }
        return List.of();
    }

    private static String mutated(String text, String other, Random random) {
        List<String> pieces = pieces(text);
        for (int change = random.nextInt(3); change >= 0 && !pieces.isEmpty(); change--) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(6)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(at));
                case 2 -> Collections.swap(pieces, at, random.nextInt(pieces.size()));
                case 3 -> pieces.add(at, any(FRAGMENTS, random));
                case 4 -> pieces.set(at, any(FRAGMENTS, random));
                default -> {
                    List<String> others = pieces(other);
                    int from = random.nextInt(others.size());
                    pieces.addAll(at, others.subList(from, Math.min(others.size(), from + 1 + random.nextInt(12))));
                }
            }
        }
        return String.join("", pieces);
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).collect(ArrayList::new, List::add, List::addAll);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The rule files below a directory that are not there to be long. */
    private static List<String> texts(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".drl") && Files.size(file) < 5_000) {
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
            return texts;
        }
    }
}

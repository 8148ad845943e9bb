package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portfolio that is read twice gives the report of the one that is held. */
class StreamingTest {

    private static final Policy POLICY = Policy.standard();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1_000, 3_000})
    void the_report_is_that_of_the_portfolio_in_memory_on_any_number_of_threads(int technologies) throws IOException {
        assertSame(POLICY, file(technologies));
    }

    @Test
    void the_order_of_the_lines_decides_no_rank() throws IOException {
        Path file = file(1_000);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(20260224));
        String inOrder = new Streamed(POLICY, file).report(1);
        Files.write(file, lines);
        assertSame(POLICY, file);
        assertThat(new Streamed(POLICY, file).report(1).lines())
                .isNotEqualTo(inOrder.lines().toList())
                .containsExactlyInAnyOrderElementsOf(inOrder.lines().toList());
    }

    @Test
    void through_sessions_the_report_is_the_same() throws IOException {
        Path file = file(200);
        assertSame(POLICY.through(Engine.SESSION), file);
        assertThat(new Streamed(POLICY.through(Engine.SESSION), file).report(2))
                .isEqualTo(new Streamed(POLICY, file).report(2));
    }

    @Test
    void a_policy_that_needs_all_technologies_at_once_gives_its_report_too() throws IOException {
        Path file = file(200);
        Policy looking = looking();
        assertSame(looking, file);
        assertThat(new Streamed(looking, file).report(1)).contains("\"seen-late\"", "\"serves-late\"");
    }

    /** A formula's points are nobody else's, so of them rules are asked in both readings. */
    @Test
    void conclusions_that_are_not_kept_between_the_readings_give_the_same_report() throws IOException {
        Path file = file(1_000);
        Policy waiting = waiting();
        assertSame(waiting, file);
        assertThat(new Streamed(waiting, file).report(1)).contains("\"results\":{\"waited\":\"", "\"results\":{},");
    }

    private Path file(int technologies) throws IOException {
        Path file = directory.resolve("generated-" + technologies + ".jsonl");
        GeneratedLines.write(technologies, file);
        return file;
    }

    /** One that looks at each technology after all of them were assessed, and then at what was found of several. */
    private Policy looking() throws IOException {
        Path policy = Files.createDirectories(directory.resolve("looking"));
        Files.writeString(policy.resolve("policy.yaml"), """
                schemaVersion: 1
                extends: standard
                name: looking
                version: 0.1.0
                phases:
                  - {name: late, scope: portfolio, rules: [late.drl]}
                  - {name: last, scope: portfolio, rules: [last.drl]}
                flags:
                  seen-late: It was looked at when all were known.
                  serves-late: Something that was looked at so late serves it.
                """);
        Files.writeString(policy.resolve("last.drl"), """
                package looking;

                import io.github.shipworthy.vocabulary.Capability;

                rule "What is looked at again serves somebody"
                    @rationale( "Somebody asked" )
                    @source( "test" )
                when
                    $c : Capability( any( "seen-late" ) )
                then
                    $c.flag( kcontext, "serves-late" );
                end
                """);
        Files.writeString(policy.resolve("late.drl"), """
                package looking;

                import io.github.shipworthy.facts.Official;
                import io.github.shipworthy.vocabulary.Technology;

                rule "What is sold already is looked at again"
                    @rationale( "Somebody asked" )
                    @source( "test" )
                when
                    $t : Technology( official == Official.GA )
                then
                    $t.flag( kcontext, "seen-late" );
                end
                """);
        return Policy.load(policy);
    }

    private Policy waiting() throws IOException {
        Path policy = Files.createDirectories(directory.resolve("waiting"));
        Files.writeString(policy.resolve("policy.yaml"), """
                schemaVersion: 1
                name: waiting
                version: 0.1.0
                results:
                  waited: {type: score, combine: sum, why: Somebody asked.}
                phases:
                  - {name: wait, scope: technology, rules: [wait.drl]}
                """);
        Files.writeString(policy.resolve("parameters.yaml"), "schemaVersion: 1\nparameters: {}\n");
        Files.writeString(policy.resolve("wait.drl"), """
                package waiting;

                import io.github.shipworthy.vocabulary.Technology;

                rule "Every month is a point"
                    @rationale( "Somebody asked" )
                    @source( "test" )
                when
                    $t : Technology( lagKnown )
                then
                    $t.award( kcontext, "waited", $t.lag() );
                end
                """);
        return Policy.load(policy);
    }

    private static void assertSame(Policy policy, Path file) throws IOException {
        Portfolio portfolio = Portfolio.load(file);
        StringWriter held = new StringWriter();
        Report.jsonLines().write(portfolio, policy.assess(portfolio), held);
        assertThat(held.toString().lines()).hasSize(portfolio.technologies().size() + 1);
        assertThat(lines(held)).isEqualTo(technologies(portfolio, policy));
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(new Streamed(policy, file).report(threads))
                    .as("%s, %s threads", file.getFileName(), threads)
                    .isEqualTo(held.toString());
        }
    }

    /** The technologies of a report in lines, by id. */
    private static Map<String, JsonElement> lines(StringWriter report) {
        Map<String, JsonElement> lines = new HashMap<>();
        report.toString()
                .lines()
                .map(JsonParser::parseString)
                .filter(line -> line.getAsJsonObject().has("id"))
                .forEach(line -> lines.put(line.getAsJsonObject().get("id").getAsString(), line));
        return lines;
    }

    /** Those of the one document, which is written in another way. */
    private static Map<String, JsonElement> technologies(Portfolio portfolio, Policy policy) throws IOException {
        StringWriter report = new StringWriter();
        Report.json().write(portfolio, policy.assess(portfolio), report);
        Map<String, JsonElement> technologies = new HashMap<>();
        JsonParser.parseString(report.toString())
                .getAsJsonObject()
                .getAsJsonArray("technologies")
                .forEach(each ->
                        technologies.put(each.getAsJsonObject().get("id").getAsString(), each));
        return technologies;
    }
}

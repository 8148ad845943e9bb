package io.github.shipworthy.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import io.github.shipworthy.testkit.coverage.Coverage.Share;
import io.github.shipworthy.testkit.suite.Examination.Wanted;
import io.github.shipworthy.testkit.suite.Floor.Of;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {

    private static final Path SMALL = Path.of("src/test/resources/small");
    private static final Policy POLICY = Policy.load(SMALL);
    private static final List<PolicyTest> TESTS = PolicyTests.read(SMALL).tests();

    private static Suite without(String name) {
        return Suite.of(
                POLICY, TESTS.stream().filter(test -> !test.name().equals(name)).toList());
    }

    private static Examination examined(Suite suite, boolean coverage, boolean mutation, Floor... floors) {
        return Examination.of(suite, new Wanted(coverage, mutation, List.of(floors), 2), (done, all) -> {});
    }

    @Test
    void only_what_is_wanted_is_looked_at() {
        Examination plain = examined(Suite.load(SMALL), false, false);
        assertThat(plain.good()).isTrue();
        assertThat(plain.coverage()).isEmpty();
        assertThat(plain.mutation()).isEmpty();
        assertThat(ExaminationReport.text(plain)).isEqualTo(TESTS.size() + " passed, 0 failed\n");
    }

    @Test
    void a_floor_asks_for_what_it_is_about() {
        Examination examined = examined(Suite.load(SMALL), false, false, new Floor(Of.ROWS, 100));
        assertThat(examined.coverage()).isPresent();
        assertThat(examined.mutation()).isEmpty();
        assertThat(examined(Suite.load(SMALL), false, false, new Floor(Of.KILLED, 1))
                        .mutation())
                .isPresent();
    }

    @Test
    void a_floor_is_met_exactly_or_missed() {
        Suite suite = without("Poor fit makes people tense and leaves the priority open");
        // 38 of 41 are 92.68 percent.
        assertThat(examined(suite, false, false, new Floor(Of.KILLED, 92)).good())
                .isTrue();
        Examination missed = examined(suite, false, false, new Floor(Of.KILLED, 93));
        assertThat(missed.good()).isFalse();
        assertThat(ExaminationReport.text(missed))
                .endsWith("\nToo little: 38 of 41 wrong versions (92 %) killed, at least 93 % wanted\n");
    }

    @Test
    void of_nothing_no_floor_is_reached() {
        Share none = new Share("wrong versions", 0, 0);
        assertThat(new Floor.Standing(new Floor(Of.KILLED, 1), none).missed()).isTrue();
        assertThat(new Floor.Standing(new Floor(Of.KILLED, 0), none).missed()).isFalse();
    }

    @Test
    void a_floor_is_a_percentage() {
        assertThatThrownBy(() -> new Floor(Of.RULES, 101)).hasMessageContaining("from 0 to 100");
        assertThatThrownBy(() -> new Floor(Of.RULES, -1)).hasMessageContaining("from 0 to 100");
    }

    @Test
    void a_policy_that_fails_its_tests_is_not_mutated() {
        Policy changed = POLICY.with("productization.ga.points", "79");
        Examination examined = examined(Suite.of(changed, TESTS), false, true, new Floor(Of.KILLED, 0));
        assertThat(examined.good()).isFalse();
        assertThat(examined.mutation()).isEmpty();
        assertThat(ExaminationReport.text(examined))
                .contains("FAILED ")
                .endsWith("\nMutation: not run, since the policy as it is does not pass.\n");
    }

    @Test
    void no_tests_are_no_pass_even_where_there_is_nothing_to_reach() {
        assertThat(examined(Suite.of(POLICY, List.of()), true, false, new Floor(Of.RULES, 0))
                        .good())
                .isFalse();
    }

    @Test
    void progress_reaches_every_wrong_version() {
        AtomicInteger last = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        Examination.of(Suite.load(SMALL), new Wanted(false, true, List.of(), 1), (done, of) -> {
            last.set(done);
            all.set(of);
        });
        assertThat(last.get()).isEqualTo(all.get()).isEqualTo(41);
    }

    @Test
    void json_has_what_other_tools_rely_on() {
        JsonObject json = JsonParser.parseString(ExaminationReport.json(examined(
                        without("Poor fit makes people tense and leaves the priority open"),
                        true,
                        true,
                        new Floor(Of.KILLED, 95))))
                .getAsJsonObject();
        assertThat(json.keySet()).containsExactly("policy", "cases", "coverage", "mutation", "floors");
        assertThat(json.getAsJsonObject("cases").get("passed").getAsInt()).isEqualTo(TESTS.size() - 1);
        assertThat(json.getAsJsonObject("cases").get("failed").getAsInt()).isZero();
        JsonObject mutation = json.getAsJsonObject("mutation");
        assertThat(mutation.get("killed").getAsInt()).isEqualTo(38);
        assertThat(mutation.get("total").getAsInt()).isEqualTo(41);
        assertThat(mutation.get("equivalent").getAsInt()).isZero();
        assertThat(mutation.getAsJsonArray("survivors")).hasSize(3);
        JsonObject floor = json.getAsJsonArray("floors").get(0).getAsJsonObject();
        assertThat(floor).hasToString("""
                {"of":"killed","percent":95,"reached":38,"total":41,"missed":true}""");
    }

    @Test
    void what_is_inherited_counts_only_when_asked_for(@TempDir Path folder) throws IOException {
        Path ours = Files.createDirectory(folder.resolve("ours"));
        write(ours, "policy.yaml", "schemaVersion: 1\nextends: ../small\nname: ours\nversion: 1.0.0\n");
        write(ours, "parameters.yaml", "schemaVersion: 1\nparameters: {}\n");
        copy(SMALL, folder.resolve("small"));
        Suite suite = Suite.load(ours);
        assertThat(suite.coverage().rules()).isEmpty();
        assertThat(suite.mutation().size()).isZero();
        assertThat(suite.withInherited().coverage().rules()).hasSameSizeAs(POLICY.rules());
        assertThat(suite.withInherited().mutation().size()).isEqualTo(41);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that is reloaded is the one that its files are, whatever was kept of the one before. */
class ReloadedTest {

    private static final PolicyFiles STANDARD = PolicyFiles.standard();
    private static final Portfolio REPORT = Portfolio.load(Path.of("../examples/portfolios/report.yaml"));
    private static final Policy BEFORE = Policy.of(edited("urgency.drl", "", ""));
    private static final String COVERAGE = "coverage >= number( \"urgency.high.coverage\" )";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            urgency.drl     | coverage >= number( "urgency.high.coverage" ) | coverage > number( "urgency.high.coverage" )
            urgency.drl     | // How hard      | // How very hard
            urgency.drl     | package io.github.shipworthy.standard; | package io.github.shipworthy.other;
            urgency.drl     | Urgency.LOW      | Urgency.MEDIUM
            parameters.yaml | {value: 1/2, unit: share | {value: 2/3, unit: share
            policy.yaml     | productization.drl, maturity.drl | maturity.drl, productization.drl
            """)
    void what_changed_is_in_force_and_all_else_is_as_if_loaded(String file, String from, String to) throws IOException {
        PolicyFiles after = edited(file, from, to);
        same(BEFORE.reload(after), Policy.of(after));
    }

    @Test
    void nothing_of_a_refused_policy_stays() throws IOException {
        PolicyFiles wrong = edited("urgency.drl", COVERAGE, "covrage >= number( \"urgency.high.coverage\" )");
        PolicyException reloaded = catchThrowableOfType(PolicyException.class, () -> BEFORE.reload(wrong));
        PolicyException loaded = catchThrowableOfType(PolicyException.class, () -> Policy.of(wrong));
        assertThat(reloaded.problems()).isEqualTo(loaded.problems()).isNotEmpty();
        PolicyFiles gone = edited("parameters.yaml", "urgency.high.coverage", "urgency.higher.coverage");
        reloaded = catchThrowableOfType(PolicyException.class, () -> BEFORE.reload(gone));
        loaded = catchThrowableOfType(PolicyException.class, () -> Policy.of(gone));
        assertThat(reloaded.problems()).isEqualTo(loaded.problems()).isNotEmpty();
    }

    @Test
    void the_rule_engine_looks_at_the_rule_that_changed_where_it_stands() {
        PhaseSource seen = seen("urgency.drl", COVERAGE, "coverage > number( \"urgency.high.coverage\" )")
                .orElseThrow();
        assertThat(seen.files()).containsOnlyKeys("small/urgency.drl");
        String text = Objects.requireNonNull(seen.files().get("small/urgency.drl"));
        assertThat(text).contains("import io.github.shipworthy.facts.Weights;").containsOnlyOnce("rule \"");
        assertThat(text.lines().toList().indexOf("rule \"Half of the market or more sells it\""))
                .isEqualTo(
                        text("urgency.drl").lines().toList().indexOf("rule \"Half of the market or more sells it\""));
    }

    @Test
    void the_rule_engine_looks_at_a_file_again_when_its_imports_changed() {
        PhaseSource seen = seen(
                        "urgency.drl",
                        "import io.github.shipworthy.facts.Weights;",
                        "import io.github.shipworthy.facts.Weights; ;")
                .orElseThrow();
        assertThat(seen.files().values())
                .singleElement()
                .satisfies(text -> assertThat(text.split("rule \"", -1)).hasSize(5));
    }

    @Test
    void the_rule_engine_looks_at_nothing_when_no_rule_changed() {
        assertThat(seen("urgency.drl", "\n\nrule \"Half", "\n\n\n\nrule \"Half"))
                .isEmpty();
    }

    private static Optional<PhaseSource> seen(String file, String from, String to) {
        Compiled before = BEFORE.compiled();
        Phase phase = before.phases().get(0);
        PolicyFiles after = edited(file, from, to);
        RuleFiles read = RuleFiles.read(
                after,
                new Words(before.definition(), before.parameters(), before.grids()),
                Map.of(),
                new ArrayList<>());
        return new Recompiled(phase, before.rules().values())
                .of(read.of(before.definition().phases().get(0)), phase.of(read.rules()));
    }

    private static void same(Policy one, Policy other) throws IOException {
        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one.compiled().rules())
                .containsExactlyEntriesOf(other.compiled().rules());
        Readings.same(one.compiled(), other.compiled());
        for (Engine engine : Engine.values()) {
            assertThat(answer(one.through(engine))).isEqualTo(answer(other.through(engine)));
        }
    }

    private static String answer(Policy policy) throws IOException {
        StringWriter out = new StringWriter();
        Report.json().write(REPORT, policy.audit(REPORT), out);
        return out.toString();
    }

    private static String text(String file) {
        return new String(STANDARD.files().get(file), StandardCharsets.UTF_8);
    }

    /** The standard policy under another name, with a piece of one file replaced. */
    private static PolicyFiles edited(String file, String from, String to) {
        Map<String, byte[]> files = STANDARD.files();
        assertThat(text(file)).contains(from);
        files.put(file, (from.isEmpty() ? text(file) : text(file).replace(from, to)).getBytes(StandardCharsets.UTF_8));
        return PolicyFiles.of("small", files);
    }
}

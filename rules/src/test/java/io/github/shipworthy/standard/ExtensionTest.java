package io.github.shipworthy.standard;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Policies that change one thing about the standard policy. */
class ExtensionTest {

    private static final String DEFINITION = """
            schemaVersion: 1
            extends: standard
            name: ours
            version: 0.1.0
            """;

    @Test
    void nothing_changed_decides_as_the_standard_policy() {
        assertThat(Outputs.of(extended(Map.of()).assess(StandardPolicy.report())))
                .isEqualTo(Outputs.of(StandardPolicy.POLICY.assess(StandardPolicy.report())));
    }

    @Test
    void the_standard_policy_has_nothing_that_is_probably_not_meant() {
        assertThat(StandardPolicy.POLICY.warnings()).isEmpty();
    }

    @Test
    void a_grid_of_ours_decides_priorities() {
        Policy policy = extended(Map.of("tables/priority.csv", """
                urgency,priority,why
                VERY_HIGH,P0,The market has it
                HIGH | MEDIUM,P1,It can wait
                LOW,P2,Nobody presses
                """));
        assertThat(policy.assess(StandardPolicy.report())).technology("ocr2").hasPriority(Priority.P1);
        assertThat(StandardPolicy.POLICY.changesTo(policy).tablesChanged()).containsExactly("priority");
    }

    @Test
    void a_rule_of_ours_replaces_the_standard_one_of_its_name() {
        Policy policy = extended(Map.of(
                "policy.yaml", DEFINITION + "phases:\n  - {name: measure, rules: [ours.drl]}\n", "ours.drl", """
                package ours;

                import io.github.shipworthy.assessment.Urgency;
                import io.github.shipworthy.facts.Official;
                import io.github.shipworthy.vocabulary.Technology;

                rule "Half of the market or more sells it"
                    @rationale( "We follow nobody" )
                    @source( "ours" )
                when
                    $t : Technology( official == Official.ANNOUNCED, coverageKnown,
                                     coverage >= number( "urgency.high.coverage" ) )
                then
                    $t.conclude( kcontext, Urgency.HIGH );
                end
                """));
        assertThat(StandardPolicy.POLICY.changesTo(policy).rulesChanged())
                .containsExactly("Half of the market or more sells it");
        assertThat(policy.rules()).hasSameSizeAs(StandardPolicy.POLICY.rules());
        assertThat(StandardPolicy.POLICY.assess(StandardPolicy.report()))
                .technology("ocr2")
                .hasUrgency(Urgency.HIGH);
        assertThat(policy.assess(StandardPolicy.report())).technology("ocr2").hasUrgency(Urgency.MEDIUM);
    }

    @Test
    void a_rule_left_out_is_gone() {
        Policy policy = extended(Map.of("policy.yaml", DEFINITION + "without: [" + uncertain() + "]\n"));
        assertThat(StandardPolicy.POLICY.changesTo(policy).rulesRemoved()).containsExactly(uncertain());
        assertThat(policy.assess(StandardPolicy.report()).assessments())
                .noneMatch(assessment -> assessment.flags().contains("release-uncertainty"));
    }

    /** The rule that raises the flag, by whatever name it has. */
    private static String uncertain() {
        return StandardPolicy.POLICY.assess(StandardPolicy.report()).assessments().stream()
                .flatMap(assessment -> assessment.reasons().stream())
                .filter(reason -> reason.finding().result().equals("release-uncertainty"))
                .map(reason -> reason.rule().name())
                .findFirst()
                .orElseThrow();
    }

    private static Policy extended(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        bytes.put("policy.yaml", DEFINITION.getBytes(StandardCharsets.UTF_8));
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Policy.of(PolicyFiles.of("ours", bytes));
    }
}

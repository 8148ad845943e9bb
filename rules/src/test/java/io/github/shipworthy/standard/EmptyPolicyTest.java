package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without rules nothing is decided: no score, level, rank or flag comes out of Java. */
class EmptyPolicyTest {

    @TempDir
    private Path folder;

    @Test
    void a_policy_without_rules_decides_nothing() throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), """
                schemaVersion: 1
                name: empty
                version: "1"
                phases: [{name: nothing, scope: technology, rules: []}]
                results:
                  productization: {type: score, combine: sum, why: as in the standard policy}
                  maturity: {type: score, combine: highest, why: as in the standard policy}
                """, StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("parameters.yaml"), "schemaVersion: 1\nparameters: {}\n", StandardCharsets.UTF_8);

        PortfolioAssessment result = Policy.load(folder).assess(StandardPolicy.report());

        assertThat(result.ranking()).isEmpty();
        assertThat(result.assessments()).hasSize(15).allSatisfy(assessment -> {
            assertThat(assessment.productization()).isEmpty();
            assertThat(assessment.maturity()).isEmpty();
            assertThat(assessment.urgency()).isEmpty();
            assertThat(assessment.candidate()).isEmpty();
            assertThat(assessment.priority()).isEmpty();
            assertThat(assessment.rank()).isEmpty();
            assertThat(assessment.flags()).isEmpty();
            assertThat(assessment.results()).isEmpty();
            assertThat(assessment.reasons()).isEmpty();
        });
    }
}

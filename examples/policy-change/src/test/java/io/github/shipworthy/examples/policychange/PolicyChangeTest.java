package io.github.shipworthy.examples.policychange;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThatChange;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the edited policy moves of the report's portfolio. */
class PolicyChangeTest {

    // tag::test[]
    @Test
    void seven_tenths_of_the_market_move_one_technology_and_its_gap() {
        assertThatChange(Policy.standard(), Policy.load(Path.of("policy")))
                .over(Portfolio.load(Path.of("../portfolios/report.yaml")))
                .moves("janus", Priority.P0, Priority.P1)
                .moves("janus", "urgency", "HIGH", "MEDIUM")
                .moves("janus", "planPriority", "P0", "P1")
                .moves("gap:capability:image-generation", "row", "present", "absent")
                .moves("gap:capability:image-generation", "manifestation", "THIRD_PARTY_ONLY", "none")
                .moves("gap:capability:image-generation", "consequence", "FRAGMENTED_EXPERIENCE", "none")
                .ranksMayMove()
                .changesNothingElse();
    }
    // end::test[]

    @Test
    void this_runs_on_the_oldest_junit_that_the_test_kit_is_made_for() {
        assertThat(Test.class.getPackage().getImplementationVersion()).startsWith("5.14.");
    }
}

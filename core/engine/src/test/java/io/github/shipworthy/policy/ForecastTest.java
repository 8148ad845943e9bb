package io.github.shipworthy.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forecasts about a domain, and the gaps in it. */
class ForecastTest {

    private static final String DEFINITION = """
            schemaVersion: 1
            name: small
            version: '1'
            flags:
              facing: A test.
            risks:
              exposed: A test.
            phases:
              - {name: register, scope: portfolio, rules: [register.drl]}
              - {name: open, scope: portfolio, rules: [open.drl]}
              - {name: look, scope: portfolio, rules: [look.drl]}
            """;

    private static final String RULE = """
            package small;
            import io.github.shipworthy.facts.Kind;
            import io.github.shipworthy.vocabulary.Capability;
            import io.github.shipworthy.vocabulary.Forecast;
            import io.github.shipworthy.vocabulary.Risk;
            rule "%s"
                @rationale( "why" )
                @source( "test" )
            when
                $p : %s
            then
                $p.%s;
            end
            """;

    @Test
    void a_gap_that_a_risk_opens_is_in_the_domain_in_which_the_risk_is() {
        Portfolio portfolio = portfolio(forecast("near", "here", 50), forecast("far", "elsewhere", 50));
        assertThat(facing(policy("facesGap"), portfolio))
                .containsExactlyInAnyOrderEntriesOf(Map.of("near", true, "far", false));
    }

    @Test
    void a_likelihood_too_small_to_calculate_with_fails_where_a_rule_asks_for_it() {
        Portfolio portfolio = portfolio(forecast("never", "here", 1e-20));
        assertThat(facing(policy("facesGap"), portfolio)).isEqualTo(Map.of("never", true));
        Policy asking = policy("likelihoodKnown, likelihood > doubt");
        assertThatThrownBy(() -> asking.assess(portfolio)).isInstanceOf(AssessmentException.class);
    }

    private static Map<String, Boolean> facing(Policy policy, Portfolio portfolio) {
        Map<String, Boolean> facing = new HashMap<>();
        for (Row row : policy.assess(portfolio).rows()) {
            if (row instanceof Row.ForecastStanding standing) {
                facing.put(standing.topic().id(), standing.flags().equals(List.of("facing")));
            }
        }
        return facing;
    }

    private static Policy policy(String asked) {
        return PolicyReader.read(PolicyFiles.of(
                "small",
                Map.of(
                        PolicyFiles.DEFINITION,
                        DEFINITION.getBytes(UTF_8),
                        PolicyFiles.PARAMETERS,
                        "schemaVersion: 1\nparameters: {}\n".getBytes(UTF_8),
                        "register.drl",
                        rule(
                                "Register",
                                "Capability( any( Kind.ARCHITECTURE ) )",
                                "risk( kcontext, \"exposed\", $p.size() )"),
                        "open.drl",
                        rule("Open", "Risk( of( \"exposed\" ) )", "gap( kcontext, Kind.ARCHITECTURE )"),
                        "look.drl",
                        rule("Look", "Forecast( " + asked + " )", "flag( kcontext, \"facing\" )"))));
    }

    private static byte[] rule(String name, String pattern, String conclusion) {
        return RULE.formatted(name, pattern, conclusion).getBytes(UTF_8);
    }

    private static Forecast forecast(String id, String domain, double percent) {
        return new Forecast(
                id,
                Optional.empty(),
                id,
                Map.of(),
                Optional.of(domain),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(percent)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Portfolio portfolio(Forecast... forecasts) {
        return new Portfolio(
                "p",
                "somebody",
                LocalDate.parse("2026-02-24"),
                List.of(),
                Map.of("c", new Capability("c", "c", Map.of(), Optional.of("here"), Map.of())),
                Map.of(),
                Map.of(),
                List.of(Technology.builder("t", "t", Kind.ARCHITECTURE)
                        .capability("c")
                        .build()),
                List.of(),
                List.of(),
                List.of(),
                List.of(forecasts),
                Map.of(),
                List.of());
    }
}

package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether rules are asked directly or through sessions never shows, not even where they fail. */
class EngineTest {

    private static final long SEED = 20_260_224;
    private static final int POLICIES = 25;
    private static final int PORTFOLIOS = 12;

    /** A number that no rule reads is a mistake. */
    private static final String USED = "Used ; known( \"users\" ),"
            + " quantity( \"users\" ) in ( number( \"reach.a.limit\" ), number( \"reach.b.limit\" ) ) ;"
            + " award( kcontext, \"reach.some.points\" )";

    /** Some fail in a condition, some in their conclusion, each with the value that made it, and some never. */
    private static final List<String> RULES = List.of(
            "Ln ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ).ln() )",
            "Less ; known( \"users\" ) ; "
                    + "award( kcontext, \"reach\", $t.quantity( \"users\" ).minus( $t.number( \"reach.a.limit\" ) ).ln() )",
            "Huge ; known( \"users\" ) ; "
                    + "award( kcontext, \"reach\", $t.quantity( \"users\" ).times( $t.quantity( \"users\" ) ) )",
            "Part ; known( \"users\" ), servable ; "
                    + "award( kcontext, \"reach\", $t.number( \"reach.a.limit\" ).over( $t.quantity( \"users\" ) ) )",
            "Condition ; known( \"users\" ), quantity( \"users\" ).ln() >= number( \"reach.a.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "Guarded ; known( \"users\" ), servable, quantity( \"users\" ).minus( number( \"reach.a.limit\" ) ).ln() < number( \"reach.a.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "And ; known( \"users\" ), servable && quantity( \"users\" ).over( quantity( \"users\" ) ) == number( \"reach.a.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "Or ; known( \"users\" ), servable || quantity( \"users\" ).minus( number( \"reach.b.limit\" ) ).ln() > number( \"reach.a.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "Not ; known( \"users\" ), !servable || quantity( \"users\" ).ln() > number( \"reach.b.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "Both ; known( \"users\" ), !servable || quantity( \"users\" ).minus( number( \"reach.b.limit\" ) ).ln() > number( \"reach.a.limit\" ) ; "
                    + "award( kcontext, \"reach.some.points\" )",
            "Open ; weights == Weights.OPEN ; award( kcontext, \"reach.some.points\" )",
            "Few ; known( \"users\" ), quantity( \"users\" ) in ( number( \"reach.a.limit\" ), number( \"reach.b.limit\" ) ) ; "
                    + "award( kcontext, \"reach.some.points\" )");

    private static final String AWARD = " ; award( kcontext, \"reach.some.points\" )";

    /** A property is compared with constants in every way there is. */
    private static final List<String> CONSTANTS = List.of(
            "Is ; official == Official.GA",
            "Is not ; official not in ( Official.GA, Official.UNKNOWN )",
            "One of ; official in ( Official.BETA, Official.PARTIAL, Official.UNKNOWN )",
            "Another ; weights != Weights.NONE, weights != Weights.UNKNOWN",
            "Both ; official != Official.UNKNOWN, weights in ( Weights.OPEN, Weights.GATED )",
            "Either ; official == Official.NONE || weights == Weights.OPEN",
            "Only ; servable, official != Official.UNKNOWN && weights not in ( Weights.OPEN, Weights.UNKNOWN )");

    @Test
    void what_comes_out_and_what_fails_is_told_alike() {
        Random random = new Random(SEED);
        Set<String> told = new HashSet<>();
        for (int number = 0; number < POLICIES; number++) {
            List<String> rules = new ArrayList<>(RULES);
            Collections.shuffle(rules, random);
            Policy policy = policy(rules.subList(0, 1 + random.nextInt(5)));
            assertThat(policy.compiled().phases())
                    .allMatch(phase -> phase.direct().isPresent());
            Policy sessions = policy.through(Engine.SESSION);
            assertThat(sessions.compiled().phases())
                    .allMatch(phase -> phase.direct().isEmpty());
            for (int each = 0; each < PORTFOLIOS; each++) {
                Portfolio portfolio = portfolio(random);
                String direct = outcome(policy, portfolio);
                assertThat(direct).as("%s of %s", portfolio, rules).isEqualTo(outcome(sessions, portfolio));
                told.add(direct.startsWith("{") ? "a report" : direct.replaceAll("technology `t\\d+`|-?\\d+", "…"));
            }
        }
        assertThat(told)
                .contains(
                        "rule `Ln` failed on …: ln of …, which is not above …",
                        "rule `Less` failed on …: ln of …, which is not above …",
                        "rule `Huge` failed on …: BigInteger out of long range",
                        "rule `Part` failed on …: division by …",
                        "a condition of phase `only` failed: ln of …, which is not above …",
                        "a condition of phase `only` failed: division by …",
                        "a report");
    }

    @Test
    void who_has_which_constant_is_told_alike() {
        Random random = new Random(SEED);
        Policy policy = new SmallPolicy()
                .with("results:\n  reach: {type: score, combine: sum, why: test}")
                .number("reach.some.points", "5")
                .phase("only", CONSTANTS.stream().map(rule -> rule + AWARD).toArray(String[]::new))
                .load();
        assertThat(policy.compiled().phases()).allMatch(phase -> phase.direct().isPresent());
        Policy sessions = policy.through(Engine.SESSION);
        Set<String> matched = new HashSet<>();
        for (int each = 0; each < PORTFOLIOS; each++) {
            List<Technology> technologies = new ArrayList<>();
            int size = 1 + random.nextInt(150);
            for (int number = 0; number < size; number++) {
                technologies.add(Technology.builder("t" + number, "t", drawn(Kind.values(), random))
                        .weights(drawn(Weights.values(), random))
                        .official(drawn(Official.values(), random))
                        .build());
            }
            Portfolio portfolio = Portfolio.of("mine", "me", LocalDate.of(2026, 2, 24), technologies);
            assertThat(outcome(policy, portfolio)).isEqualTo(outcome(sessions, portfolio));
            policy.assess(portfolio).assessments().stream()
                    .flatMap(assessment -> assessment.reasons().stream())
                    .forEach(reason -> matched.add(reason.rule().name()));
        }
        assertThat(matched).hasSize(CONSTANTS.size());
    }

    private static <E> E drawn(E[] constants, Random random) {
        return constants[random.nextInt(constants.length)];
    }

    private static Policy policy(List<String> rules) {
        return new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}")
                .with("results:\n  reach: {type: score, combine: sum, why: test}")
                .number("reach.some.points", "5")
                .number("reach.a.limit", "1")
                .number("reach.b.limit", "2")
                .phase("used", USED)
                .phase("only", rules.toArray(String[]::new))
                .load();
    }

    private static Portfolio portfolio(Random random) {
        List<Technology> technologies = new ArrayList<>();
        int bad = random.nextInt(4);
        int size = 1 + random.nextInt(100);
        for (int number = 0; number < size; number++) {
            var technology = Technology.builder(
                    "t" + number, "t", random.nextBoolean() ? Kind.SERVABLE_MODEL : Kind.ARCHITECTURE);
            long users = random.nextInt(20) < bad ? random.nextInt(6) - 2 : 3 + random.nextInt(9);
            technologies.add((random.nextInt(50) < bad
                            ? technology.attribute("users", 999_999_999_999_999L)
                            : technology.attribute("users", users))
                    .build());
        }
        return Portfolio.of("mine", "me", LocalDate.of(2026, 2, 24), technologies);
    }

    /** The report, or what the failure says. */
    private static String outcome(Policy policy, Portfolio portfolio) {
        try {
            PortfolioAssessment result = policy.assess(portfolio);
            StringWriter out = new StringWriter();
            Report.json().write(portfolio, result, out);
            return out.toString();
        } catch (AssessmentException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

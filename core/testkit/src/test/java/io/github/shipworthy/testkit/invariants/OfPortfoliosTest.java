package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.invariants.Ground.Assessing;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfPortfoliosTest {

    private final Policy shop = Policy.load(Tried.SHOP);

    @TempDir
    private Path folder;

    @Test
    void an_unrelated_technology_changes_no_other_and_no_gap() {
        assertThat(tried().looked("{name: n, independent: [technologies, gaps, plan], trials: 100}", shop))
                .matches("100 portfolios were looked at, drawn with seed 1, .* answers compared");
    }

    @Test
    void a_risk_of_the_whole_portfolio_is_not_independent() {
        String failure = tried().failure("{name: n, independent: [risks]}", shop);

        assertThat(failure).contains("beside a technology that shares nothing with the others", "drawn with seed 1");
        assertThat(Tried.written(failure)).contains("\"technical-debt:portfolio:case\":");
    }

    @Test
    void where_a_policy_says_nothing_nothing_is_examined() {
        assertThat(tried().failure("{name: n, independent: [gaps], trials: 3}", Policy.load(Tried.SMALL)))
                .startsWith("it examines nothing: nothing was said of anything it looks at; 3 portfolios were");
    }

    @Test
    void a_portfolio_that_is_given_is_the_one_looked_at() {
        String given = "given: [{id: it, name: It, kind: ARCHITECTURE, official: {status: GA}}]";

        assertThat(tried().looked("{name: n, order: any, trials: 2, " + given + "}", shop))
                .isEqualTo("2 portfolios were looked at, drawn with seed 1, 2 answers compared");
    }

    @Test
    void order_does_not_matter_and_twice_is_the_same() {
        assertThat(tried().looked("{name: n, order: any, trials: 50}", shop)).startsWith("50 portfolios ");
        assertThat(tried().looked("{name: n, repeatable: true, trials: 50}", shop))
                .startsWith("50 portfolios ");
    }

    @Test
    void an_engine_that_favours_what_stands_first_is_found_out_with_two_technologies() {
        Verdict verdict = examine(Twist.ANY_ORDER, (portfolio, threads) -> shop.assess(favouringTheFirst(portfolio)));

        assertThat(verdict).isInstanceOf(Broken.class);
        String message = ((Broken) verdict).message();
        assertThat(message).contains("when the portfolio lists the same in another order");
        assertThat(message.lines().filter(line -> line.contains("- {id: "))).hasSize(2);
    }

    @Test
    void an_engine_that_says_something_else_on_two_threads_is_found_out() {
        Policy other = shop.with("productization.none.points", "1");

        Verdict verdict =
                examine(Twist.REPEATABLE, (portfolio, threads) -> (threads == 1 ? shop : other).assess(portfolio));

        assertThat(verdict).isInstanceOf(Broken.class);
        assertThat(((Broken) verdict).message()).contains("the second time", "productization: 0");
    }

    @Test
    void an_engine_that_lets_an_unrelated_technology_decide_is_found_out() {
        Verdict verdict = examine(
                Twist.INDEPENDENT,
                (portfolio, threads) ->
                        shop.assess(portfolio.technologies().size() > 1 ? favouringTheFirst(portfolio) : portfolio));

        assertThat(verdict).isInstanceOf(Broken.class);
        assertThat(((Broken) verdict).message().lines().filter(line -> line.contains("- {id: ")))
                .hasSize(2);
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() {
        String stated = "{name: n, independent: [risks], seed: %d}";

        assertThat(tried().failure(stated.formatted(7), shop)).isEqualTo(tried().failure(stated.formatted(7), shop));
        assertThat(tried().failure(stated.formatted(8), shop)).contains("drawn with seed 8");
    }

    private Verdict examine(Twist twist, Assessing assessing) {
        Setting setting = new Setting(Optional.empty(), Map.of(), 1, 200);
        Ground ground = Ground.of("n", shop, setting);
        Verdict holds = new OfPortfolios(twist, List.of(Said.TECHNOLOGIES)).examine(ground);
        assertThat(holds).isInstanceOf(Holds.class);
        return new OfPortfolios(twist, List.of(Said.TECHNOLOGIES))
                .examine(new Ground("n", shop, ground.scales(), setting, assessing));
    }

    /** Of nothing but their deliveries, and the first of them counts as delivered. */
    private static Portfolio favouringTheFirst(Portfolio portfolio) {
        List<Technology> technologies = new ArrayList<>();
        for (Technology technology : portfolio.technologies()) {
            Official official =
                    technologies.isEmpty() ? Official.GA : technology.official().status();
            technologies.add(Technology.builder(technology.id(), technology.name(), technology.kind())
                    .official(official)
                    .build());
        }
        return Portfolio.of(portfolio.id(), portfolio.owner(), portfolio.asOf(), technologies);
    }

    private Tried tried() {
        return new Tried(folder);
    }
}

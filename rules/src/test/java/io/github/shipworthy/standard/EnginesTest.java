package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The standard policy asked directly and through sessions says the same, to the byte. */
class EnginesTest {

    private static final long SEED = 20_260_224;

    /** Sessions are slow; {@code -Dengines.pairs=100000} looks at all the pairs of {@link ReferenceTest}. */
    private static final int PAIRS = 8_000;

    private static final Policy DIRECT = StandardPolicy.POLICY;
    private static final Policy SESSIONS = DIRECT.through(Engine.SESSION);

    @Test
    void of_every_portfolio_here_that_can_be_read() throws IOException {
        List<Path> compared = new ArrayList<>();
        for (Path file : files()) {
            Optional<Portfolio> portfolio = portfolio(file);
            if (portfolio.isPresent()) {
                assertThat(reports(DIRECT, portfolio.get()))
                        .as(file.toString())
                        .isEqualTo(reports(SESSIONS, portfolio.get()));
                compared.add(file);
            }
        }
        assertThat(compared).hasSizeGreaterThan(10);
    }

    @Test
    void of_wide_portfolios() {
        for (long seed = 0; seed < 3; seed++) {
            Portfolio portfolio = WidePortfolio.of(seed, 300);
            assertThat(reports(DIRECT, portfolio)).as("seed " + seed).isEqualTo(reports(SESSIONS, portfolio));
        }
    }

    @Test
    void of_random_portfolios_under_random_numbers() {
        Random seeds = new Random(SEED);
        for (int number = Integer.getInteger("engines.pairs", PAIRS); number > 0; number--) {
            long seed = seeds.nextLong();
            Pair pair = RandomPairs.of(seed);
            assertThat(json(DIRECT.with(pair.values()), pair.portfolio()))
                    .as("seed " + seed)
                    .isEqualTo(json(SESSIONS.with(pair.values()), pair.portfolio()));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json|jsonl)"))
                    .filter(file -> !file.toString().contains("target")
                            && !file.toString().contains(".git/"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Portfolio> portfolio(Path file) {
        try {
            return Optional.of(Portfolio.load(file));
        } catch (PortfolioException e) {
            return Optional.empty();
        }
    }

    /** Every report of what is assessed and audited, or what the failure says. */
    private static List<String> reports(Policy policy, Portfolio portfolio) {
        try {
            PortfolioAssessment result = policy.audit(portfolio);
            return Stream.of(
                            Report.json(),
                            Report.jsonLines(),
                            Report.csv(),
                            Report.markdown(Language.EN),
                            Report.html(Language.EN))
                    .map(report -> written(report, portfolio, result))
                    .toList();
        } catch (AssessmentException | PortfolioException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static String json(Policy policy, Portfolio portfolio) {
        try {
            return written(Report.json(), portfolio, policy.audit(portfolio));
        } catch (AssessmentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String written(Report report, Portfolio portfolio, PortfolioAssessment result) {
        StringWriter out = new StringWriter();
        try {
            report.write(portfolio, result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

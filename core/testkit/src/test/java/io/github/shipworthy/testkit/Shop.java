package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;

/** The policy that assertions are tried on, and its portfolio. */
final class Shop {

    static final Path DIRECTORY = Path.of("src/test/resources/shop");
    static final Policy POLICY = Policy.load(DIRECTORY);
    static final Portfolio PORTFOLIO = Portfolio.load(DIRECTORY.resolve("portfolio.yaml"));
    static final PortfolioAssessment ASSESSMENT = POLICY.audit(PORTFOLIO);

    private Shop() {}

    /** What an assertion that fails says. */
    static String failure(Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
        throw new IllegalStateException("it passes");
    }
}

package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Maybe;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints why one technology got what it got. */
@Command(
        name = "explain",
        description = "Why one technology got what it got: the score as a waterfall, the rules, the facts.")
final class Explain implements Callable<Integer> {

    @Mixin
    private final PortfolioArgument portfolio = new PortfolioArgument();

    @Parameters(index = "1", paramLabel = "TECHNOLOGY", description = "The technology's id.")
    private String technology = "";

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        Portfolio assessed = portfolio.load();
        refuseUnknown(assessed);
        PortfolioAssessment assessment = policy.assess(assessed);
        Assessment explained = assessment.technology(technology).orElseThrow();
        output.write(out -> out.write(explained.explain()), portfolio.file(), policy.directory());
        return Failures.GOOD;
    }

    private void refuseUnknown(Portfolio assessed) {
        List<String> ids = assessed.technologies().stream().map(Technology::id).toList();
        if (!ids.contains(technology)) {
            throw new Refusal(
                    portfolio.asTyped(),
                    "`" + technology + "` is not the id of a technology of this portfolio",
                    Maybe.hint(technology, ids));
        }
    }
}

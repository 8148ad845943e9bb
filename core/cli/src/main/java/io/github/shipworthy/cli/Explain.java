package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Maybe;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints why one technology got what it got. */
@Command(
        name = "explain",
        addMethodSubcommands = false,
        description = "Why one technology, or a row of the report, got what it got: the score, the rules, the facts.")
final class Explain implements Callable<Integer> {

    @Mixin
    private final PortfolioArgument portfolio = new PortfolioArgument();

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description =
                    "The id of a technology, a programme, a capability or a domain; or of a row, such as gap:domain:DOMAIN.")
    private String what = "";

    @Mixin
    private final PolicyOptions policy;

    @Mixin
    private final OutputOption output = new OutputOption();

    /** @param standard the standard policy */
    Explain(Supplier<Policy> standard) {
        this.policy = new PolicyOptions(standard);
    }

    @Override
    public Integer call() throws IOException {
        Portfolio assessed = portfolio.load();
        PortfolioAssessment assessment = policy.audit(assessed);
        String explanation = assessment
                .technology(what)
                .map(Assessment::explain)
                .or(() ->
                        assessment.rowsAbout(what).stream().map(Row::explain).reduce((one, next) -> one + "\n" + next))
                .orElseThrow(() -> refusal(assessment));
        output.write(out -> out.write(explanation), portfolio.file(), policy.directory());
        return Failures.GOOD;
    }

    private Refusal refusal(PortfolioAssessment assessment) {
        List<String> ids = Stream.concat(
                        assessment.assessments().stream().map(Assessment::id),
                        assessment.rows().stream()
                                .flatMap(row -> Stream.of(row.topic().id(), row.id())))
                .distinct()
                .toList();
        return new Refusal(
                portfolio.asTyped(),
                "`" + what + "` is neither the id of anything in this portfolio nor of a row of its assessment",
                Maybe.hint(what, ids));
    }
}

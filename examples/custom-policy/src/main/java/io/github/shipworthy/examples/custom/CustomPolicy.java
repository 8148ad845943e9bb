package io.github.shipworthy.examples.custom;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Assesses this directory's portfolio by this directory's policy. */
public final class CustomPolicy {

    private CustomPolicy() {}

    /** Prints each tool with its attention, reach and priority. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments.length == 0 ? "examples/custom-policy" : arguments[0]);
        print(directory, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(Path directory, PrintStream out) {
        Policy policy = Policy.load(directory.resolve("policy"));
        PortfolioAssessment result = policy.assess(Portfolio.load(directory.resolve("portfolio.yaml")));
        for (Assessment assessment : result.assessments()) {
            out.println(String.join(
                    "  ",
                    assessment.id(),
                    String.valueOf(assessment.results().get("attention")),
                    String.valueOf(assessment.results().get("reach")),
                    assessment.priority().map(Enum::name).orElse("none")));
        }
    }
}

package io.github.shipworthy.examples.embed;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.policy.Policy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Assesses a portfolio and prints each priority with its reasons. */
public final class Embed {

    private Embed() {}

    /** Assesses the portfolio file given as the first argument, or one built in Java when there is none. */
    public static void main(String[] arguments) {
        Portfolio portfolio = arguments.length == 0 ? builtInJava() : Portfolio.load(Path.of(arguments[0]));
        print(portfolio, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(Portfolio portfolio, PrintStream out) {
        // tag::embed[]
        Policy policy = Policy.standard(); // compiled once; share it between threads
        PortfolioAssessment result = policy.assess(portfolio);
        for (Assessment assessment : result.ranking()) {
            out.println(assessment.priority().orElseThrow() + " " + assessment.name());
            for (Reason reason : assessment.reasons()) {
                out.println("   " + reason.rule().name());
            }
        }
        // end::embed[]
    }

    static Portfolio builtInJava() {
        Technology reader = Technology.builder("page-reader", "Page reader", Kind.SERVABLE_MODEL)
                .publication(PublicationFact.of(Publication.PUBLISHED, LocalDate.of(2025, 3, 1)))
                .weights(Weights.OPEN)
                .official(Official.NONE)
                .hosts(HostsFact.of("Example Cloud"))
                .build();
        Technology tuner = Technology.builder("tuner", "Tuner", Kind.TRAINING_METHOD)
                .publication(PublicationFact.of(Publication.PUBLISHED))
                .weights(Weights.NONE)
                .official(Official.NONE)
                .build();
        return Portfolio.of("example", "Example Lab", LocalDate.of(2026, 2, 24), List.of(reader, tuner));
    }
}

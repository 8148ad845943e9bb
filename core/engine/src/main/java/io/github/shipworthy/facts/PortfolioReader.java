package io.github.shipworthy.facts;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A portfolio in the making: first everything but the technologies, then the technologies one by one. Collects every
 * problem; there is a portfolio only when there was none. Not thread-safe.
 */
final class PortfolioReader {

    static final Schema SCHEMA = Schema.resource("/io/github/shipworthy/facts/portfolio.schema.json");
    private static final Schema TECHNOLOGY = SCHEMA.definition("technology");

    private final Place header;
    private final List<Problem> problems;
    private final References references;
    private final Checks checks;
    private final List<Technology> technologies = new ArrayList<>();

    /** Starts with a document that the schema was applied to. */
    PortfolioReader(Node header, List<Problem> problems) {
        this.header = Place.root(header);
        this.problems = problems;
        this.references = new References(this.header, problems);
        this.checks = new Checks(problems);
    }

    /** A whole document, its technologies included. */
    static Portfolio whole(Node root, List<Problem> problems) {
        SCHEMA.check(root, problems);
        PortfolioReader reader = new PortfolioReader(root, problems);
        reader.header.items("technologies").forEach(reader::add);
        return reader.finish();
    }

    /** Adds a technology that stands in a document of its own. */
    void technology(Node technology) {
        TECHNOLOGY.check(technology, problems);
        Place place = Place.root(technology);
        checks.check(place);
        add(place);
    }

    /** The portfolio, unless something is wrong. */
    Portfolio finish() {
        references.finish();
        checks.check(header);
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
        return ContextReader.portfolio(header, technologies);
    }

    private void add(Place technology) {
        references.technology(technology);
        if (problems.isEmpty()) {
            technologies.add(TechnologyReader.technology(technology));
        }
    }
}

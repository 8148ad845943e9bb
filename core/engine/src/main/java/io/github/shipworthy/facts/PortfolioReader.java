package io.github.shipworthy.facts;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.facts.LineFeed.Line;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A portfolio in the making: first everything but the technologies, then the technologies one by one, which it does not keep.
 * Collects every problem; there is a portfolio only when there was none. Not thread-safe.
 */
final class PortfolioReader {

    static final Schema SCHEMA = Schema.resource("/io/github/shipworthy/facts/portfolio.schema.json");
    private static final Schema TECHNOLOGY = SCHEMA.definition("technology");

    private final Place header;
    private final List<Problem> problems;
    private final References references;
    private final Checks checks;
    private final PlainLine plain;

    /** Starts with a document that the schema was applied to. */
    PortfolioReader(Node header, List<Problem> problems) {
        this.header = Place.root(header);
        this.problems = problems;
        this.references = new References(this.header, problems);
        this.checks = new Checks(problems);
        this.plain = new PlainLine(
                this.header.entries("capabilities").keySet(),
                this.header.entries("evidence").keySet(),
                new SeenText());
    }

    private PortfolioReader(PortfolioReader known, List<Problem> problems) {
        this.header = known.header;
        this.problems = problems;
        this.references = known.references.reportingTo(problems);
        this.checks = new Checks(problems);
        this.plain = known.plain;
    }

    /** A whole document, its technologies included. */
    static Portfolio whole(Node root, List<Problem> problems) {
        SCHEMA.check(root, problems);
        PortfolioReader reader = new PortfolioReader(root, problems);
        List<Technology> technologies = new ArrayList<>();
        for (Place technology : reader.header.items("technologies")) {
            reader.references.technology(technology);
            reader.made(technology).ifPresent(technologies::add);
        }
        return reader.finish(technologies);
    }

    /** The technology on a line, unless something was wrong with it or before it. Its id is known from now on. */
    Optional<Technology> technology(String file, Line line) {
        Optional<Technology> technology = plain.technology(line.bytes());
        if (technology.isPresent() && add(technology.get(), line.number())) {
            return technology.filter(any -> problems.isEmpty());
        }
        return JsonLines.parse(file, line, problems).flatMap(node -> {
            Place place = checked(node);
            references.technology(place);
            return made(place);
        });
    }

    /**
     * The technology on a line, looked at without the others; empty when something is wrong with it. Its id does not become
     * known, so several threads may look at once.
     */
    Optional<Technology> alone(String file, Line line) {
        return plain.technology(line.bytes()).or(() -> {
            List<Problem> found = new ArrayList<>();
            PortfolioReader other = new PortfolioReader(this, found);
            return JsonLines.parse(file, line, found).flatMap(node -> {
                Place place = other.checked(node);
                other.references.reserved(place);
                other.references.refers(place);
                return other.made(place);
            });
        });
    }

    /** Makes the id of a technology known; whether it was not. */
    boolean add(Technology technology, int line) {
        return references.add(technology.id(), line);
    }

    /** The ids of the technologies so far, in their order. */
    IdTable ids() {
        return references.technologies();
    }

    /** The portfolio without its technologies, unless something is wrong with it. */
    Portfolio context() {
        references.context();
        checks.check(header);
        refuseIfAny();
        return ContextReader.portfolio(header, List.of());
    }

    /** Looks at what refers to technologies, all of which are known. */
    void finish() {
        references.toTechnologies();
        refuseIfAny();
    }

    /** The portfolio, unless something is wrong. */
    Portfolio finish(List<Technology> technologies) {
        references.context();
        references.toTechnologies();
        checks.check(header);
        refuseIfAny();
        return ContextReader.portfolio(header, technologies);
    }

    private Place checked(Node technology) {
        TECHNOLOGY.check(technology, problems);
        Place place = Place.root(technology);
        checks.check(place);
        return place;
    }

    private Optional<Technology> made(Place technology) {
        return problems.isEmpty() ? Optional.of(TechnologyReader.technology(technology)) : Optional.empty();
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
    }
}

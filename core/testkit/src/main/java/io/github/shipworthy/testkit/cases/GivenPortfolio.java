package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The portfolio of a test that is written in Java, with what it does not state filled in as in a file of tests. A day is
 * needed where the facts have dates; where they have none no rule can tell one day from another.
 */
public final class GivenPortfolio {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final String FILE = "given";
    private static final String AS_OF = "asOf";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private GivenPortfolio() {}

    /**
     * That of a text in YAML: a portfolio, a list of technologies, or what is laid over a portfolio with {@code from} or
     * {@code like}. Files are relative to the working directory.
     *
     * @param asOf the day, where the text states none
     * @throws PolicyTestException with every problem found
     */
    public static Portfolio of(String yaml, Optional<LocalDate> asOf) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> read = Document.read(FILE, yaml.getBytes(StandardCharsets.UTF_8), Limits.FACTS, problems);
        if (problems.isEmpty() && read.filter(root -> root instanceof Scalar).isPresent()) {
            problems.add(new Problem(
                    Location.of(FILE),
                    "is no portfolio; write one, or a list of technologies, such as `- {id: it, …}`"));
        }
        Optional<Portfolio> made =
                problems.isEmpty() ? read.flatMap(root -> made(root, asOf, problems)) : Optional.empty();
        if (!problems.isEmpty() || made.isEmpty()) {
            throw new PolicyTestException(problems);
        }
        return made.get();
    }

    private static Optional<Portfolio> made(Node root, Optional<LocalDate> asOf, List<Problem> problems) {
        Optional<String> stated = root instanceof Mapping mapping ? Nodes.text(mapping, AS_OF) : Optional.empty();
        Node given = root instanceof Mapping mapping ? without(mapping) : root;
        Optional<Mapping> laid = fixtures(Optional.empty(), problems).given(given);
        Optional<String> day = asOf.map(LocalDate::toString)
                .or(() -> stated)
                .or(() -> laid.filter(document -> !hasDates(document)).map(document -> ANY_DAY.toString()));
        return laid.flatMap(document -> fixtures(day, problems).portfolio(document));
    }

    private static Fixtures fixtures(Optional<String> day, List<Problem> problems) {
        Location at = Location.of(FILE);
        Mapping root = day.map(text -> Overlay.mapping(at, AS_OF, Nodes.string(at, text)))
                .orElseGet(() -> new Mapping(at, Map.of()));
        return new Fixtures(Path.of(FILE), root, problems);
    }

    private static Mapping without(Mapping mapping) {
        Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove(AS_OF);
        return new Mapping(mapping.at(), entries);
    }

    private static boolean hasDates(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().values().stream().anyMatch(entry -> hasDates(entry.value()));
        } else if (node instanceof Sequence list) {
            return list.items().stream().anyMatch(GivenPortfolio::hasDates);
        }
        return DATE.matcher(((Scalar) node).text()).matches();
    }

    /**
     * That of technologies alone.
     *
     * @param asOf the day
     * @throws PolicyTestException when a technology has dates and there is no day
     * @throws io.github.shipworthy.facts.PortfolioException when they make no portfolio
     */
    public static Portfolio of(List<Technology> technologies, Optional<LocalDate> asOf) {
        if (asOf.isEmpty() && technologies.stream().anyMatch(GivenPortfolio::hasDates)) {
            throw new PolicyTestException(List.of(new Problem(
                    Location.of(FILE),
                    "the technologies have dates, and there is no day to look at them",
                    Optional.of("State it with `asOf`."))));
        }
        return Portfolio.of("case", "Owner", asOf.orElse(ANY_DAY), technologies);
    }

    private static boolean hasDates(Technology technology) {
        PublicationFact publication = technology.publication();
        return Stream.of(
                                publication.date(),
                                technology.official().expected(),
                                technology.official().expires())
                        .anyMatch(Optional::isPresent)
                || technology.attributes().values().stream()
                        .anyMatch(attribute -> DATE.matcher(attribute.text()).matches());
    }
}

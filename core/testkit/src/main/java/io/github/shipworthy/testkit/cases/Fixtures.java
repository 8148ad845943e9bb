package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The portfolios of a file of tests: what they are like, and what is laid over. */
final class Fixtures {

    private static final String LIKE = "like";
    private static final String FROM = "from";
    private static final List<String> PORTFOLIOS = List.of(".yaml", ".yml", ".json");

    private final Path file;
    private final Mapping declared;
    private final Optional<Node> asOf;
    private final List<Problem> problems;
    private final Map<String, Optional<Mapping>> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Mapping, Optional<Portfolio>> portfolios = new HashMap<>();

    Fixtures(Path file, Mapping root, List<Problem> problems) {
        this.file = file;
        this.declared = Nodes.mapping(root, "fixtures");
        this.asOf = root.value("asOf");
        this.problems = problems;
        declared.entries().forEach((name, entry) -> fixture(name, entry.keyAt(), new LinkedHashSet<>()));
    }

    /** Tells the fixtures that nothing is given or laid over: what is wrong with them would never be seen. */
    void unused() {
        declared.entries().forEach((name, entry) -> {
            if (!used.contains(name)) {
                problems.add(new Problem(entry.keyAt(), "fixture `" + name + "` is used by no test"));
            }
        });
    }

    /** What is given: a fixture's name, technologies alone, or a portfolio laid over a fixture. */
    Optional<Mapping> given(Node node) {
        return given(node, new LinkedHashSet<>());
    }

    private Optional<Mapping> given(Node node, Set<String> open) {
        if (node instanceof Node.Scalar name) {
            used.add(name.text());
            return fixture(name.text(), name.at(), open);
        }
        if (node instanceof Sequence technologies) {
            return Optional.of(Overlay.mapping(technologies.at(), "technologies", technologies));
        }
        Mapping mapping = (Mapping) node;
        Map<String, Entry> own = new LinkedHashMap<>(mapping.entries());
        own.remove(LIKE);
        own.remove(FROM);
        Mapping above = new Mapping(mapping.at(), own);
        Optional<Node> like = mapping.value(LIKE);
        Optional<Node> from = mapping.value(FROM);
        if (like.isEmpty() && from.isEmpty()) {
            return Optional.of(above);
        }
        if (like.isPresent() && from.isPresent()) {
            problems.add(new Problem(mapping.at(), "a portfolio is laid over `like` or over `from`, not over both"));
            return Optional.empty();
        }
        return like.map(name -> given(name, open))
                .orElseGet(() -> file(from.orElseThrow()))
                .map(below -> Overlay.over(below, above));
    }

    private Optional<Mapping> fixture(String name, Location at, Set<String> open) {
        Optional<Mapping> before = known.get(name);
        if (before != null) {
            return before;
        }
        Optional<Node> found = declared.value(name);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    at,
                    "there is no fixture `" + name + "`",
                    Maybe.hint(name, declared.entries().keySet())));
            return Optional.empty();
        }
        if (!open.add(name)) {
            problems.add(new Problem(at, "fixture `" + name + "` is like itself: " + String.join(", ", open)));
            return Optional.empty();
        }
        Optional<Mapping> made = given(found.get(), open);
        open.remove(name);
        known.put(name, made);
        return made;
    }

    private Optional<Mapping> file(Node from) {
        List<Problem> inside = new ArrayList<>();
        Optional<Mapping> read = Sources.named(file, from, PORTFOLIOS, inside)
                .flatMap(path -> Sources.bytes(path, from.at(), Limits.FACTS, inside)
                        .flatMap(bytes -> Document.read(path.toString(), bytes, Limits.FACTS, inside)))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
        if (read.isEmpty() && inside.isEmpty()) {
            inside.add(new Problem(from.at(), "`" + Nodes.text(from).orElse("") + "` is no portfolio"));
        }
        problems.addAll(inside);
        return inside.isEmpty() ? read : Optional.empty();
    }

    /** The portfolio that a document is, with a name, an owner, a day and vendors of its own where it states none. */
    Optional<Portfolio> portfolio(Mapping document) {
        return portfolios.computeIfAbsent(document, this::made);
    }

    private Optional<Portfolio> made(Mapping document) {
        Location at = document.at();
        Map<String, Entry> entries = new LinkedHashMap<>(document.entries());
        entries.putIfAbsent("schemaVersion", new Entry(at, new Node.Scalar(at, "1", Node.Type.INTEGER)));
        Map<String, Entry> header = new LinkedHashMap<>();
        header.put("id", new Entry(at, Nodes.string(at, "case")));
        header.put("owner", new Entry(at, Nodes.string(at, "Owner")));
        asOf.ifPresent(day -> header.put(
                "asOf",
                new Entry(day.at(), Nodes.string(day.at(), Nodes.text(day).orElse("")))));
        Nodes.mapping(document, "portfolio").entries().forEach(header::put);
        if (!header.containsKey("asOf")) {
            problems.add(new Problem(
                    at, "the portfolio has no day", Optional.of("State `asOf` once, at the top of the file.")));
            return Optional.empty();
        }
        entries.put("portfolio", new Entry(at, new Mapping(at, header)));
        vendors(document).ifPresent(vendors -> entries.putIfAbsent("vendors", new Entry(at, vendors)));
        entries.putIfAbsent("technologies", new Entry(at, new Sequence(at, List.of())));
        try {
            return Optional.of(Portfolio.of(new Mapping(at, entries)));
        } catch (PortfolioException e) {
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            return Optional.empty();
        }
    }

    /** Those whose offerings are stated. */
    private static Optional<Sequence> vendors(Mapping document) {
        Set<String> vendors = new LinkedHashSet<>();
        Nodes.mapping(document, "offerings").entries().values().forEach(entry -> {
            if (entry.value() instanceof Mapping offered) {
                vendors.addAll(offered.entries().keySet());
            }
        });
        return vendors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sequence(
                        document.at(),
                        vendors.stream()
                                .map(vendor -> (Node) Nodes.string(document.at(), vendor))
                                .toList()));
    }
}

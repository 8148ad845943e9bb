package io.github.shipworthy.testkit.cases;

import com.google.common.base.Splitter;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.change.ChangeTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the tests of one file that the schema has looked at. */
final class FileReader {

    private static final Schema EXPECTATION = PolicyTests.SCHEMA.definition("expectation");

    /** The parts of a portfolio in which a fact may vary; those of technologies are known by their ids. */
    private static final List<String> PARTS = List.of(
            "portfolio",
            "capabilities",
            "domains",
            "offerings",
            "programmes",
            "endpoints",
            "features",
            "forecasts",
            "evidence",
            "claims");

    private final Path file;
    private final Mapping root;
    private final List<Problem> problems;
    private final int before;
    private final Fixtures fixtures;
    private final Map<String, String> parameters;
    private final Map<String, Location> names = new HashMap<>();
    private final List<PolicyTest> tests = new ArrayList<>();

    FileReader(Path file, Mapping root, List<Problem> problems) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.before = problems.size();
        this.fixtures = new Fixtures(file, root, problems);
        this.parameters = Nodes.texts(root, "parameters");
    }

    List<PolicyTest> tests() {
        Nodes.mappings(root, "cases")
                .forEach(each -> add(each, Nodes.text(each, "name").orElse(""), given(each), Optional.of(whole(each))));
        Nodes.mappings(root, "matrices").forEach(matrix -> new MatrixReader(this, matrix).read());
        Nodes.mappings(root, "tables").forEach(table -> new TableReader(this, table).read());
        InvariantTests invariants = new InvariantTests(file, fixtures, parameters, problems);
        Nodes.mappings(root, "invariants").forEach(each -> {
            named(Nodes.text(each, "name").orElse(""), each.at());
            invariants.test(each).ifPresent(tests::add);
        });
        root.value("change").ifPresent(this::change);
        if (problems.size() == before) {
            fixtures.unused();
        }
        return List.copyOf(tests);
    }

    private void change(Node change) {
        ChangeTest.read(change, file, problems).ifPresent(read -> {
            String name = "The policy differs from `" + read.from() + "` as listed";
            named(name, change.at());
            tests.add(new PolicyTest(
                    name,
                    file,
                    change.at(),
                    Optional.empty(),
                    policy ->
                            read.check(policy).<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Passed::new),
                    policy -> ""));
        });
    }

    Path file() {
        return file;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What a test is given; empty when something is wrong with it. */
    Optional<Mapping> given(Mapping test) {
        return test.value("given").flatMap(fixtures::given);
    }

    /** What a matrix or a table expects, which the schema of the file has not looked at; empty when it is refused. */
    Optional<Expectation> expectation(Mapping expecting) {
        int before = problems.size();
        EXPECTATION.check(expecting, problems);
        return problems.size() == before ? Optional.of(whole(expecting)) : Optional.empty();
    }

    /** What is expected, all of which is looked at: a value is a number in a range or what a list holds, not both. */
    private Expectation whole(Mapping expecting) {
        for (String part : List.of("expect", "rows")) {
            Nodes.mapping(expecting, part).entries().values().stream()
                    .map(Node.Entry::value)
                    .filter(Mapping.class::isInstance)
                    .flatMap(values -> ((Mapping) values).entries().values().stream())
                    .map(Node.Entry::value)
                    .filter(FileReader::isMixed)
                    .forEach(value -> problems.add(new Problem(
                            value.at(),
                            "a number has `least` and `most`, a list `includes` and `excludes`, or `inOrder`")));
        }
        return Expectation.of(expecting);
    }

    private static boolean isMixed(Node value) {
        return value instanceof Mapping mapping
                && Stream.of(List.of("least", "most"), List.of("includes", "excludes"), List.of("inOrder"))
                                .filter(sort -> sort.stream()
                                        .anyMatch(name -> mapping.value(name).isPresent()))
                                .count()
                        > 1;
    }

    /** Adds a test of a portfolio, with what else the mapping says of it. */
    void add(Mapping test, String name, Optional<Mapping> given, Optional<Expectation> expectation) {
        add(test, name, test.at(), given, expectation, Map.of());
    }

    void add(
            Mapping test,
            String name,
            Location at,
            Optional<Mapping> given,
            Optional<Expectation> expectation,
            Map<String, String> more) {
        if (tests.size() >= PolicyTests.MOST_TESTS) {
            tooMany();
            return;
        }
        named(name, at);
        Optional<String> error = Nodes.text(test, "error");
        if (expectation.filter(Expectation::isEmpty).isPresent() && error.isEmpty()) {
            problems.add(new Problem(
                    at,
                    "test `" + name + "` expects nothing",
                    Optional.of("Say what should come out, under `expect`, `rows`, `rowsOf`, `ranking` or `error`.")));
        }
        if (expectation.filter(Expectation::asksTheAudit).isPresent()
                && test.value("audit").isEmpty()) {
            problems.add(new Problem(
                    at,
                    "test `" + name + "` expects something of the audit and does not say whether it runs",
                    Optional.of("Say `audit: true`, or `audit: false` when nothing of it shall be there.")));
        }
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.putAll(Nodes.texts(test, "parameters"));
        values.putAll(more);
        given.flatMap(fixtures::portfolio).ifPresent(portfolio -> {
            PolicyTest.Given seen = new PolicyTest.Given(portfolio, values, Nodes.yes(test, "audit"));
            Case read = new Case(seen, expectation.orElse(Expectation.NOTHING), error);
            tests.add(new PolicyTest(name, file, at, Optional.of(seen), read::run, read::explain));
        });
    }

    /** Said once; the rest costs no time. */
    private void tooMany() {
        Problem problem = new Problem(
                Location.of(file.toString()), "has more tests than " + PolicyTests.MOST_TESTS + ", the most allowed");
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** A name occurs once in a file, so that a failure names one test. */
    void named(String name, Location at) {
        Location before = names.putIfAbsent(name, at);
        if (before != null) {
            problems.add(new Problem(at, "test `" + name + "` has the name of the one at " + before));
        }
    }

    /** Lays a value at a path over what is given; the path's first word may be a technology's id. */
    Optional<Mapping> with(Mapping given, String path, Node value) {
        List<String> ids = Nodes.mappings(given, "technologies").stream()
                .flatMap(technology -> Overlay.id(technology).stream())
                .toList();
        Optional<String> technology =
                ids.stream().filter(id -> path.startsWith(id + ".")).max(Comparator.comparingInt(String::length));
        List<String> names = new ArrayList<>();
        technology.ifPresent(names::add);
        String rest = technology.map(id -> path.substring(id.length() + 1)).orElse(path);
        names.addAll(Splitter.on('.').splitToList(rest));
        if (names.size() < 2 || names.contains("") || !(technology.isPresent() || PARTS.contains(names.get(0)))) {
            problems.add(new Problem(
                    value.at(),
                    "`" + path
                            + "` leads to no fact; a path is a technology's id, or a part of the portfolio, then names"
                            + " with dots between them, such as `it.official.status`",
                    Maybe.hint(
                            names.get(0),
                            Stream.concat(ids.stream(), PARTS.stream()).toList())));
            return Optional.empty();
        }
        return Optional.of(Overlay.over(given, Overlay.at(names, technology.isPresent(), value)));
    }
}

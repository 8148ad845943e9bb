package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.testkit.values.RowValues;
import io.github.shipworthy.testkit.values.TechnologyValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a case expects of an assessment.
 *
 * @param technologies by id, what is expected of each
 * @param rows by id, what is expected of each
 * @param rowsOf by the first words of their ids, which rows there are; by {@code ranking}, which technologies are ranked
 */
record Expectation(Map<String, Map<String, Value>> technologies, Map<String, Of> rows, Map<String, Expected> rowsOf) {

    static final Expectation NOTHING = new Expectation(Map.of(), Map.of(), Map.of());

    private static final String ABSENT = "absent";
    private static final String CONCLUDED = "concluded";
    private static final String SILENT = "silent";
    private static final String RANKING = "ranking";

    /** A value and where it is expected. */
    record Value(Expected expected, List<String> texts, Location at) {
        static Value of(Node node) {
            return new Value(Expected.of(node), Nodes.texts(node), node.at());
        }
    }

    /** What is expected of a row: that it is absent, or that it is there with these values. */
    record Of(boolean absent, Map<String, Value> values) {}

    /** That of the keys {@code expect}, {@code rows}, {@code rowsOf} and {@code ranking}. */
    static Expectation of(Mapping expecting) {
        Map<String, Map<String, Value>> technologies = new LinkedHashMap<>();
        Nodes.mapping(expecting, "expect")
                .entries()
                .forEach((id, entry) -> technologies.put(id, values(entry.value())));
        Map<String, Of> rows = new LinkedHashMap<>();
        Nodes.mapping(expecting, "rows")
                .entries()
                .forEach((id, entry) -> rows.put(
                        id,
                        new Of(Nodes.text(entry.value()).filter(ABSENT::equals).isPresent(), values(entry.value()))));
        Map<String, Expected> rowsOf = new LinkedHashMap<>();
        Nodes.mapping(expecting, "rowsOf")
                .entries()
                .forEach((sort, entry) -> rowsOf.put(sort, Expected.of(entry.value())));
        expecting.value(RANKING).ifPresent(ids -> rowsOf.put(RANKING, new Expected.InOrder(Nodes.texts(ids))));
        return new Expectation(technologies, rows, rowsOf);
    }

    private static Map<String, Value> values(Node node) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach((name, entry) -> values.put(name, Value.of(entry.value())));
        }
        return values;
    }

    /** Whether nothing is expected at all. */
    boolean isEmpty() {
        return technologies.isEmpty() && rows.isEmpty() && rowsOf.isEmpty();
    }

    /** Whether it is about rows of the audit, which are there only when the audit's rules run. */
    boolean asksTheAudit() {
        return Stream.concat(rows.keySet().stream(), rowsOf.keySet().stream())
                .anyMatch(id -> (id + ":").startsWith("audit:"));
    }

    /** What is not as expected, in words; empty when all is. */
    List<String> failures(Policy policy, Portfolio portfolio, PortfolioAssessment assessment) {
        List<String> failures = new ArrayList<>();
        RowIds ids = new RowIds(policy, portfolio);
        technologies.forEach((id, values) -> assessment
                .technology(id)
                .ifPresentOrElse(
                        found -> values.forEach((name, value) -> technology(policy, found, name, value, failures)),
                        () -> failures.add("technology `" + id + "` is not in the portfolio"
                                + maybe(
                                        id,
                                        assessment.assessments().stream()
                                                .map(Assessment::id)
                                                .toList()))));
        rows.forEach((id, expected) -> row(policy, ids, assessment, id, expected, failures));
        rowsOf.forEach((sort, expected) -> rowsOf(ids, assessment, sort, expected, failures));
        return failures;
    }

    private static void rowsOf(
            RowIds possible, PortfolioAssessment assessment, String sort, Expected expected, List<String> failures) {
        if (sort.equals(RANKING)) {
            expected.differs(assessment.ranking().stream().map(Assessment::id).toList())
                    .ifPresent(difference -> failures.add("ranking: " + difference));
            return;
        }
        Optional<String> impossible = possible.impossibleBeginning(sort);
        if (impossible.isPresent()) {
            failures.add(impossible.get());
            return;
        }
        expected.differs(ids(assessment, sort))
                .ifPresent(difference -> failures.add("rows of `" + sort + "`: " + difference));
    }

    private static List<String> ids(PortfolioAssessment assessment, String sort) {
        return assessment.rows().stream()
                .map(Row::id)
                .filter(id -> id.startsWith(sort + ":"))
                .toList();
    }

    private static void technology(Policy policy, Assessment found, String name, Value value, List<String> failures) {
        String where = found.id() + " " + name + ": ";
        if (name.equals("flags")) {
            unheardOf(value, Workbench.of(policy).flags(), "flag", failures);
        }
        if (name.endsWith("Facts")) {
            unheardOf(value, Workbench.of(policy).facts(), "fact", failures);
        }
        levels(policy, name, value, failures);
        Optional<List<String>> list = TechnologyValues.list(found, name);
        if (list.isPresent()) {
            value.expected().differs(list.get()).ifPresent(text -> failures.add(where + text));
            return;
        }
        switch (name) {
            case CONCLUDED, SILENT ->
                rules(policy, found.id(), found.reasons(), name.equals(CONCLUDED), value, failures);
            default -> {
                if (!TechnologyValues.BUILT_IN.contains(name)
                        && !Workbench.of(policy).results().contains(name)) {
                    TreeSet<String> known = new TreeSet<>(TechnologyValues.BUILT_IN);
                    known.addAll(Workbench.of(policy).results());
                    failures.add(where + "the policy has no such result" + maybe(name, known));
                } else {
                    value.expected()
                            .differs(TechnologyValues.text(found, name))
                            .ifPresent(text -> failures.add(where + text));
                }
            }
        }
    }

    private static void row(
            Policy policy,
            RowIds possible,
            PortfolioAssessment assessment,
            String id,
            Of expected,
            List<String> failures) {
        Optional<Row> row = assessment.row(id);
        if (row.isEmpty()) {
            Optional<String> impossible = possible.impossible(id);
            if (impossible.isPresent()) {
                failures.add("row `" + id + "`: " + impossible.get());
            } else if (!expected.absent()) {
                failures.add("there is no row `" + id + "`"
                        + maybe(id, assessment.rows().stream().map(Row::id).toList()));
            }
            return;
        }
        if (expected.absent()) {
            failures.add("expected no row `" + id + "`, and there is one");
            return;
        }
        RowValues values = RowValues.of(row.get());
        expected.values().forEach((name, value) -> {
            String where = id + " " + name + ": ";
            levels(policy, name, value, failures);
            if (name.equals(CONCLUDED) || name.equals(SILENT)) {
                rules(policy, id, row.get().reasons(), name.equals(CONCLUDED), value, failures);
            } else if (values.isList(name)) {
                value.expected().differs(values.list(name)).ifPresent(text -> failures.add(where + text));
            } else if (!values.names().contains(name)
                    && !Workbench.of(policy).results().contains(name)) {
                failures.add(where + "a row of this sort has no such value" + maybe(name, values.names()));
            } else {
                value.expected().differs(values.text(name)).ifPresent(text -> failures.add(where + text));
            }
        });
    }

    /** A value that a scale does not have would never be there, and so never be missed. */
    private static void levels(Policy policy, String name, Value value, List<String> failures) {
        List<String> levels = Workbench.of(policy).levels(name);
        if (!levels.isEmpty()) {
            unheardOf(value, levels, name, failures);
        }
    }

    private static void unheardOf(Value value, Collection<String> known, String what, List<String> failures) {
        List<String> names = value.expected() instanceof Expected.Holding holding
                ? Stream.concat(holding.includes().stream(), holding.excludes().stream())
                        .toList()
                : value.texts();
        names.stream()
                .filter(name -> !known.contains(name) && !name.equals(Expected.NONE) && !name.equals(Expected.ANY))
                .forEach(name -> failures.add("the policy has no " + what + " `" + name + "`" + maybe(name, known)));
    }

    private static void rules(
            Policy policy, String about, List<Reason> reasons, boolean concluded, Value value, List<String> failures) {
        List<String> known = policy.rules().stream().map(Rule::name).toList();
        unheardOf(value, known, "rule", failures);
        List<String> fired =
                reasons.stream().map(reason -> reason.rule().name()).distinct().toList();
        value.texts().stream()
                .filter(rule -> known.contains(rule) && fired.contains(rule) != concluded)
                .forEach(rule -> failures.add(about + ": rule `" + rule + "` "
                        + (concluded
                                ? "stayed silent, and was expected to conclude"
                                : "concluded, and was expected to stay silent")));
    }

    static String maybe(String found, Collection<String> allowed) {
        return Maybe.hint(found, allowed).map(hint -> ". " + hint).orElse("");
    }

    /** The rules that are expected to conclude something of a technology. */
    List<String> concluding(String technology) {
        return Optional.ofNullable(
                        technologies.getOrDefault(technology, Map.of()).get(CONCLUDED))
                .map(Value::texts)
                .orElse(List.of());
    }
}

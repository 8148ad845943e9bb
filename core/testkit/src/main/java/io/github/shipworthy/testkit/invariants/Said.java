package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.testkit.values.RowValues;
import io.github.shipworthy.testkit.values.TechnologyValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What was said, by id and name, as a case would expect it.
 *
 * @param rows without those about something that is not looked at
 */
record Said(Map<String, Map<String, Value>> technologies, Map<String, Map<String, Value>> rows) {

    static final String TECHNOLOGIES = "technologies";
    private static final Set<String> RANKS = Set.of("rank", "tieBreak");
    private static final Map<String, Class<? extends Row>> SORTS = Map.of(
            "plan", Row.Planned.class,
            "gaps", Row.Gap.class,
            "risks", Row.Risk.class,
            "capabilities", Row.CapabilityStanding.class,
            "services", Row.ServiceStanding.class,
            "forecasts", Row.ForecastStanding.class);
    /** Not one value each, told otherwise, or about the facts rather than decided. */
    private static final Set<String> NO_VALUES = Set.of(
            "productizationRange",
            "flags",
            "concluded",
            "silent",
            "completeness",
            "unknownFacts",
            "expiredFacts",
            "whatIf");

    /**
     * What an assessment says.
     *
     * @param about {@code technologies}, and tables by the names of their accessors
     * @param ranks whether places in the ranking are looked at
     * @param without the id of what is not looked at; empty for nothing
     */
    static Said of(Scales scales, PortfolioAssessment assessment, List<String> about, boolean ranks, String without) {
        Map<String, Map<String, Value>> technologies = new TreeMap<>();
        Map<String, Map<String, Value>> rows = new TreeMap<>();
        if (about.contains(TECHNOLOGIES)) {
            assessment.assessments().stream()
                    .filter(each -> !each.id().equals(without))
                    .forEach(each -> technologies.put(each.id(), values(scales, each, ranks)));
        }
        assessment.rows().stream()
                .filter(row -> about.stream().anyMatch(sort -> isOf(sort, row)))
                .filter(row -> !row.topic().id().equals(without))
                .forEach(row -> rows.put(row.id(), values(row)));
        return new Said(technologies, rows);
    }

    private static boolean isOf(String sort, Row row) {
        return SORTS.getOrDefault(sort, Row.AuditFinding.class).isInstance(row) && SORTS.containsKey(sort);
    }

    private static Map<String, Value> values(Scales scales, Assessment assessment, boolean ranks) {
        Map<String, Value> values = new TreeMap<>();
        Set<String> names = new TreeSet<>(TechnologyValues.BUILT_IN);
        scales.all().forEach(scale -> names.add(scale.name()));
        names.removeAll(NO_VALUES);
        names.stream()
                .filter(name -> ranks || !RANKS.contains(name))
                .forEach(name -> values.put(name, Value.of(TechnologyValues.text(assessment, name))));
        values.put("flags", Value.of(assessment.flags()));
        List<String> range = TechnologyValues.range(assessment);
        if (!range.isEmpty()) {
            values.put("productizationRange", Value.of(range));
        }
        return values;
    }

    private static Map<String, Value> values(Row row) {
        RowValues read = RowValues.of(row);
        Map<String, Value> values = new LinkedHashMap<>();
        read.names()
                .forEach(name ->
                        values.put(name, read.isList(name) ? Value.of(read.list(name)) : Value.of(read.text(name))));
        return values;
    }

    /** All that is said of one technology, its groups included. */
    static String outcome(Scales scales, Assessment assessment) {
        List<String> groups = assessment.reasons().stream()
                .map(reason -> reason.finding())
                .filter(Finding.Member.class::isInstance)
                .map(Finding::result)
                .distinct()
                .sorted()
                .toList();
        return values(scales, assessment, false) + " " + groups;
    }

    /** On how many things. */
    int size() {
        return technologies.size() + rows.size();
    }

    /** Puts into a case what is said here and not there, and says how much that is. */
    int expectIn(Counterexample counterexample, Said there) {
        int differences = 0;
        for (String id : technologies.keySet()) {
            differences += differing(
                    technologies, there.technologies, id, (name, value) -> counterexample.expect(id, name, value));
        }
        for (String id : rows.keySet()) {
            differences += differing(rows, there.rows, id, (name, value) -> counterexample.expectRow(id, name, value));
        }
        for (String id : there.rows.keySet()) {
            if (!rows.containsKey(id)) {
                counterexample.expectNoRow(id);
                differences++;
            }
        }
        return differences;
    }

    private static int differing(
            Map<String, Map<String, Value>> here,
            Map<String, Map<String, Value>> there,
            String id,
            BiConsumer<String, Expecting> expect) {
        Map<String, Value> other = there.getOrDefault(id, Map.of());
        int differences = 0;
        for (Map.Entry<String, Value> value : here.getOrDefault(id, Map.of()).entrySet()) {
            if (!value.getValue().equals(other.get(value.getKey()))) {
                expect.accept(value.getKey(), value.getValue().expecting());
                differences++;
            }
        }
        return differences;
    }

    /** A text, or a list of texts. */
    record Value(Optional<String> text, List<String> list) {
        static Value of(String text) {
            return new Value(Optional.of(text), List.of());
        }

        static Value of(List<String> list) {
            return new Value(Optional.empty(), list);
        }

        Expecting expecting() {
            return text.map(Expecting::exactly)
                    .orElseGet(() -> list.isEmpty() ? Expecting.exactly(TechnologyValues.NONE) : Expecting.list(list));
        }
    }
}

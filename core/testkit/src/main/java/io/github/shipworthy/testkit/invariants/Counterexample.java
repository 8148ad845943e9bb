package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.testkit.written.FlowYaml;
import io.github.shipworthy.testkit.written.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case that fails as an invariant does, to be put under {@code cases} of its file. Filled, then written once. */
final class Counterexample {

    /** What stands above it in a message. */
    static final String HEADING = "As a case:";

    private static final int LONGEST_NAME = 180;

    private final String name;
    private final Scales scales;
    private final Map<String, String> parameters;
    private final Mapping given;
    private final Map<String, Map<String, Expecting>> technologies = new LinkedHashMap<>();
    private final Map<String, Map<String, Expecting>> rows = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();

    Counterexample(Ground ground, Portfolio given) {
        this.name = ground.name();
        this.scales = ground.scales();
        this.parameters = new TreeMap<>(ground.setting().parameters());
        this.given = Written.of(given);
    }

    Counterexample expect(String technology, String value, Expecting expecting) {
        technologies.computeIfAbsent(technology, id -> new LinkedHashMap<>()).put(value, expecting);
        return this;
    }

    Counterexample expectRow(String row, String value, Expecting expecting) {
        rows.computeIfAbsent(row, id -> new LinkedHashMap<>()).put(value, expecting);
        return this;
    }

    Counterexample expectNoRow(String row) {
        absent.add(row);
        return this;
    }

    /** Expects of a technology the one result that each condition allows. */
    Counterexample where(String technology, Where where) {
        where.allowed().forEach((result, values) -> {
            if (values.size() == 1 && scales.of(result).isPresent()) {
                expect(technology, result, Expecting.exactly(values.get(0)));
            }
        });
        return this;
    }

    /** With its heading. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        lines.add("  - name: " + FlowYaml.scalar(shortened(name) + " (counterexample)"));
        lines.add("    given:");
        given.entries().forEach((part, entry) -> part(part, entry.value(), lines));
        if (!parameters.isEmpty()) {
            lines.add("    parameters:");
            parameters.forEach((key, value) -> lines.add("      " + key + ": " + FlowYaml.scalar(value)));
        }
        expectations("expect", technologies, List.of(), lines);
        expectations("rows", rows, absent, lines);
        return String.join("\n", lines);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).stripTrailing();
    }

    /** Lists of things have a line for each. */
    private static void part(String part, Node value, List<String> lines) {
        if (value instanceof Sequence list && list.items().stream().allMatch(Mapping.class::isInstance)) {
            lines.add("      " + part + ":");
            list.items().forEach(item -> lines.add("        - " + FlowYaml.of(item)));
        } else {
            lines.add("      " + part + ": " + FlowYaml.of(value));
        }
    }

    private static void expectations(
            String heading, Map<String, Map<String, Expecting>> values, List<String> absent, List<String> lines) {
        if (values.isEmpty() && absent.isEmpty()) {
            return;
        }
        lines.add("    " + heading + ":");
        values.forEach((id, expected) -> {
            lines.add("      " + FlowYaml.scalar(id) + ":");
            expected.forEach((value, expecting) -> lines.add("        " + value + ": " + expecting.text()
                    + (expecting.remark().isEmpty() ? "" : "    # " + expecting.remark())));
        });
        absent.forEach(id -> lines.add("      " + FlowYaml.scalar(id) + ": absent"));
    }
}

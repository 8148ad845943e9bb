package io.github.shipworthy.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A policy of a few lines, written in a test. */
final class SmallPolicy {

    private static final String IMPORTS = """
            package small;
            import io.github.shipworthy.vocabulary.Technology;
            import io.github.shipworthy.assessment.Candidacy;
            import io.github.shipworthy.assessment.Horizon;
            import io.github.shipworthy.assessment.Urgency;
            import io.github.shipworthy.facts.Official;
            import io.github.shipworthy.facts.Weights;
            """;

    private final StringBuilder definition = new StringBuilder("schemaVersion: 1\nname: small\nversion: '1'\n");
    private final StringBuilder parameters = new StringBuilder("schemaVersion: 1\nparameters:\n");
    private final List<String> phases = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private boolean anyParameter;

    /** Adds lines to {@code policy.yaml}. */
    SmallPolicy with(String lines) {
        definition.append(lines).append('\n');
        return this;
    }

    /** Adds a parameter that may be anything from -1000 to 1000. */
    SmallPolicy number(String key, String value) {
        return numbers("  %s: {value: %s, unit: x, why: y, range: [-1000, 1000]}".formatted(key, value));
    }

    /** Adds lines to {@code parameters.yaml}. */
    SmallPolicy numbers(String lines) {
        parameters.append(lines).append('\n');
        anyParameter = true;
        return this;
    }

    /** Adds a table. */
    SmallPolicy table(String name, String csv) {
        files.put("tables/" + name + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a phase of these rules, each {@code name ; conditions ; conclusion}. */
    SmallPolicy phase(String name, String... rules) {
        return phase(name, "technology", rules);
    }

    /** The same of a phase that looks at technologies once more, when all of them have been looked at. */
    SmallPolicy late(String name, String... rules) {
        return phase(name, "portfolio", rules);
    }

    private SmallPolicy phase(String name, String scope, String... rules) {
        StringBuilder text = new StringBuilder(IMPORTS);
        for (String rule : rules) {
            String[] parts = rule.split(" ; ", 3);
            text.append("""
                    rule "%s"
                        @rationale( "why" )
                        @source( "test" )
                    when
                        $t : Technology( %s )
                    then
                        $t.%s;
                    end
                    """.formatted(parts[0], parts[1], parts[2]));
        }
        files.put(name + ".drl", text.toString().getBytes(StandardCharsets.UTF_8));
        phases.add("  - {name: " + name + ", scope: " + scope + ", rules: [" + name + ".drl]}");
        return this;
    }

    /** Reads and compiles it. */
    Policy load() {
        String yaml = definition + "phases:\n" + String.join("\n", phases) + "\n";
        files.put(PolicyFiles.DEFINITION, yaml.getBytes(StandardCharsets.UTF_8));
        String numbers = anyParameter ? parameters.toString() : "schemaVersion: 1\nparameters: {}\n";
        files.put(PolicyFiles.PARAMETERS, numbers.getBytes(StandardCharsets.UTF_8));
        return PolicyReader.read(PolicyFiles.of("small", files));
    }
}

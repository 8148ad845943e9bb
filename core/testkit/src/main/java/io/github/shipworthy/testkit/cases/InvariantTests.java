package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.Outcome.Passed;
import io.github.shipworthy.testkit.invariants.Invariant;
import io.github.shipworthy.testkit.invariants.Verdict;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a test of each invariant of a file. It assesses nothing that could be told beforehand. */
final class InvariantTests {

    private final Path file;
    private final Fixtures fixtures;
    private final Map<String, String> parameters;
    private final List<Problem> problems;

    InvariantTests(Path file, Fixtures fixtures, Map<String, String> parameters, List<Problem> problems) {
        this.file = file;
        this.fixtures = fixtures;
        this.parameters = parameters;
        this.problems = problems;
    }

    /** The test that a mapping states; empty when something is wrong with it. */
    Optional<PolicyTest> test(Mapping stated) {
        Optional<Portfolio> given =
                stated.value("given").flatMap(fixtures::given).flatMap(fixtures::portfolio);
        if (stated.value("given").isPresent() && given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.putAll(Nodes.texts(stated, "parameters"));
        String name = Nodes.text(stated, "name").orElse("");
        return Invariant.read(stated, given, values, problems)
                .map(invariant -> new PolicyTest(
                        name, file, stated.at(), Optional.empty(), policy -> outcome(invariant, policy), policy -> ""));
    }

    private static Outcome outcome(Invariant invariant, Policy policy) {
        Verdict verdict = invariant.check(policy);
        return verdict instanceof Holds holds ? new Passed(holds.looked()) : new Failed(((Broken) verdict).message());
    }
}
